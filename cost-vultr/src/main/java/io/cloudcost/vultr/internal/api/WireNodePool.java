package io.cloudcost.vultr.internal.api;

import io.cloudcost.http.Rows;
import org.jspecify.annotations.Nullable;

/** A group of nodes of one size. */
public record WireNodePool(@Nullable String plan, @Nullable Rows<WireNode> nodes) {}
