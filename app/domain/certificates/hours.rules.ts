const MINUTES = 45

/** The JP a certificate promises: whole halves, never more than was taught. */
export const certifiedHours = (minutes: number): number => Math.floor((minutes / MINUTES) * 2) / 2
