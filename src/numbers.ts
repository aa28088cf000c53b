// Numbers that are more than numbers: the schemas of JSON say so. Types only.

/** @asType integer */
export type Whole = number;

/**
 * How many there are.
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * How many there are of what is there, or which one; counted from 1.
 * @asType integer
 * @minimum 1
 */
export type Positive = number;
