package io.cloudcost.engine.state;

/** What a transaction is for. */
public enum Mode {
    /** It is alone in the store. */
    WRITE,
    /** It sees one moment beside those that write. */
    READ
}
