package io.cloudcost.aws.internal.sdk;

import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Asks the Security Token Service who the credentials are; it costs nothing and needs no right. */
public final class Identities {

    private static final String ACTION = "sts:GetCallerIdentity";

    private Identities() {}

    /** Who the credentials are. */
    public static Caller caller(AwsAccess access) {
        GetCallerIdentityResponse answer = Tries.call(ACTION, () -> access.sts().getCallerIdentity());
        return new Caller(
                Wire.required(ACTION, "Account", answer.account()), Wire.required(ACTION, "Arn", answer.arn()));
    }
}
