package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertMessage;

/**
 * A message that this process sends now.
 *
 * @param owner this claim's own name, which nobody else can end
 */
record Claim(String channel, String owner, AlertMessage message) {}
