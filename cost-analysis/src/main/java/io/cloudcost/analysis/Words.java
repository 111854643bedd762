package io.cloudcost.analysis;

import io.cloudcost.snapshot.PartStatus;

/** Our enums in a person's words. */
final class Words {

    private Words() {}

    static String of(PartStatus status) {
        return switch (status) {
            case READ -> "read";
            case PARTLY -> "read only in part";
            case FAILED -> "reading failed";
            case NOT_ASKED -> "not asked for";
            case NOT_OFFERED -> "the provider has no such thing for this account";
        };
    }
}
