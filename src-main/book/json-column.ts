/** @file Values of the contract as they lie in a JSON column. */

/** The value in a column, still to be parsed by its schema. */
export const inColumn = (column: string): unknown => JSON.parse(column)

/** The same for a column that may be empty. */
export const inColumnOrNull = (column: string | null): unknown => (column === null ? null : JSON.parse(column))
