/** @file Days that count: what is counted from what, when a day comes again, and a file for another calendar. Pure. */
export type { AftercareMoment } from './aftercare.ts'
export { dueFrom, plusMonths } from './counting.ts'
export { calendarFile } from './calendar-file.ts'
export { secondSundayOfDecember } from './light-days.ts'
export { listDays } from './list.ts'
export { nextTime } from './next-time.ts'
