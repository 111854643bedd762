package io.cloudcost.focus;

/** The data types FOCUS knows. How a type is written is the column's {@link FocusFormat}. */
public enum FocusType {
    /** Text, case and spacing kept. */
    STRING,
    /** An exact decimal number. */
    DECIMAL,
    /** A moment in UTC with a precision of seconds. */
    DATE_TIME,
    /** A JSON object. */
    JSON
}
