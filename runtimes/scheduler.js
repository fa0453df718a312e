/** What memory.js asks of the scheduler; the rest of the library stays out of the bundle. */
export { forgetting_curve, fsrs } from "ts-fsrs";
