package io.cloudcost.analysis;

import io.cloudcost.resource.ResourceRef;

/**
 * A resource that a rule could not judge: neither waste nor fine.
 *
 * @param rule the rule's id
 * @param resource which one
 * @param reason why not
 */
public record NotJudged(String rule, ResourceRef resource, String reason) {}
