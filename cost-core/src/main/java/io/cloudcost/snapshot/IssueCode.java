package io.cloudcost.snapshot;

/**
 * What sort of trouble an issue is. Open: providers add codes of their own.
 *
 * @param name lower case with hyphens, for example {@code permission-denied}
 */
public record IssueCode(String name) implements Comparable<IssueCode> {

    /** The credentials were not accepted. */
    public static final IssueCode AUTHENTICATION = new IssueCode("authentication-failed");
    /** The credentials lack a right. */
    public static final IssueCode PERMISSION = new IssueCode("permission-denied");
    /** The request limit stood in the way. */
    public static final IssueCode RATE_LIMIT = new IssueCode("rate-limited");
    /** The provider answered with an error. */
    public static final IssueCode PROVIDER_ERROR = new IssueCode("provider-error");
    /** No complete answer came. */
    public static final IssueCode TRANSPORT = new IssueCode("transport-failed");
    /** The answer was not understood. */
    public static final IssueCode RESPONSE = new IssueCode("response-not-understood");
    /** There was no time left. */
    public static final IssueCode TIMEOUT = new IssueCode("timed-out");
    /** It would have cost more than the API budget allows. */
    public static final IssueCode CALL_BUDGET = new IssueCode("api-budget-reached");
    /** A price that no source gives. */
    public static final IssueCode UNKNOWN_PRICE = new IssueCode("unknown-price");
    /** A value that this library does not know. */
    public static final IssueCode UNKNOWN_VALUE = new IssueCode("unknown-value");
    /** A value that could not be read. */
    public static final IssueCode UNREADABLE_VALUE = new IssueCode("unreadable-value");
    /** Lines do not add up to their invoice. */
    public static final IssueCode INVOICE_MISMATCH = new IssueCode("invoice-mismatch");
    /** The bill does not name what was asked for, or does not name it yet. */
    public static final IssueCode NOT_IN_BILL = new IssueCode("not-in-bill");
    /** The bill fits several of the things that were asked for, so that nobody can tell. */
    public static final IssueCode AMBIGUOUS = new IssueCode("ambiguous");
    /** It was too long ago for this source. */
    public static final IssueCode BEYOND_REACH = new IssueCode("beyond-reach");
    /** The provider does not have this for the account; nothing is missing. */
    public static final IssueCode NOT_OFFERED = new IssueCode("not-offered");
    /** A fault of this library or of code plugged into it. */
    public static final IssueCode INTERNAL = new IssueCode("internal-error");

    @Override
    public int compareTo(IssueCode other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
