package io.cloudcost.aws.internal.sdk;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Finds out whether a paid call is allowed without paying for it: it is asked something that it refuses as invalid. Only answers that
 * succeed are charged. That rights are looked at before the question is what AWS's services usually do; no document says so.
 */
final class Refusal {

    private static final Set<String> INVALID =
            Set.of("ValidationException", "ValidationError", "InvalidParameterValue");

    private Refusal() {}

    /** @param call that AWS must refuse as invalid */
    static void await(String action, Supplier<?> call) {
        Tries.call(action, () -> refused(call));
    }

    private static Boolean refused(Supplier<?> call) {
        try {
            return call.get() != null;
        } catch (AwsServiceException refusal) {
            if (INVALID.contains(AwsErrors.code(refusal))) {
                return true;
            }
            throw refusal;
        }
    }
}
