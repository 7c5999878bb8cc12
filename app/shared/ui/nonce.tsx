import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** The page's nonce, known only while the server renders. */
export const NonceProvider = Nonce.Provider
export const useNonce = () => useContext(Nonce)
