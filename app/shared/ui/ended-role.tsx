import { createContext, useContext } from 'react'
import type { Text } from '../text'

const EndedRole = createContext<Text | undefined>(undefined)

/** What a page that is shut says of a role that ended, known only while the server renders. */
export const EndedRoleProvider = EndedRole.Provider
export const useEndedRole = () => useContext(EndedRole)
