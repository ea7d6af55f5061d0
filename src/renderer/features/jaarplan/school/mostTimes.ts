/** What takes place more often than this in a year is part of a week, such as lessons, and not of the year of a school. */
export const mostTimes = 8
