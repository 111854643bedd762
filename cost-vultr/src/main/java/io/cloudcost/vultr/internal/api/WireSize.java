package io.cloudcost.vultr.internal.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A size. */
public record WireSize(@Nullable BigDecimal gb) {}
