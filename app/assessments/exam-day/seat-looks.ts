import BadgeCheck from 'lucide-react/icons/badge-check'
import Ban from 'lucide-react/icons/ban'
import Check from 'lucide-react/icons/check'
import DoorOpen from 'lucide-react/icons/door-open'
import Hand from 'lucide-react/icons/hand'
import Minus from 'lucide-react/icons/minus'
import PenLine from 'lucide-react/icons/pen-line'
import Save from 'lucide-react/icons/save'
import UserRound from 'lucide-react/icons/user-round'
import WifiOff from 'lucide-react/icons/wifi-off'
import type { IconKind } from '~/shared/ui/icon'
import type { SeatState } from './board'

/** Each state by its colour and by its shape, so that a small tile is read without the one or the other. */
export const seatLooks: Record<SeatState, { ground: string; icon: IconKind }> = {
  'not-here': { ground: 'border-line bg-surface', icon: Minus },
  here: { ground: 'border-info bg-info-ground', icon: UserRound },
  ready: { ground: 'border-accent bg-accent-ground', icon: Check },
  working: { ground: 'border-success bg-success-ground', icon: PenLine },
  plain: { ground: 'border-dashed border-success bg-success-ground', icon: Save },
  silent: { ground: 'border-2 border-danger bg-danger-ground', icon: WifiOff },
  held: { ground: 'border-due bg-due-ground', icon: Hand },
  done: { ground: 'border-line bg-sunken', icon: BadgeCheck },
  'sent-away': { ground: 'border-danger bg-sunken', icon: DoorOpen },
  excused: { ground: 'border-dashed border-line bg-surface', icon: Ban },
}
