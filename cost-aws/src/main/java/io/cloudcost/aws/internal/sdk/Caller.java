package io.cloudcost.aws.internal.sdk;

/**
 * Who the credentials are.
 *
 * @param account twelve digits
 * @param arn the user's or the assumed role's name
 */
public record Caller(String account, String arn) {}
