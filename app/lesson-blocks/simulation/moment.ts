import { formatDay } from '~/ui/format'

/** "pukul 09.15 WIB" of minutes from midnight. */
const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.')

/** "Selasa, 12 Mei 2026, pukul 09.15 WIB" */
export const momentInWords = ({ day, minute }: { day: string; minute: number }) =>
  `${formatDay(day)}, pukul\u00a0${clock(minute)}\u00a0WIB`
