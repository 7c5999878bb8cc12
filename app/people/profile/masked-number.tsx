import { Ltr } from '~/shared/ui/ltr'

/** An identity number as pages show it: all but the last four hidden. */
export const MaskedNumber = ({ lastFour }: { lastFour: string }) => (
  <Ltr className="whitespace-nowrap tabular-nums">•••••• {lastFour}</Ltr>
)
