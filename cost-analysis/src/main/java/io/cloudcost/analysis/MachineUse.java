package io.cloudcost.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much a machine is used, as means over what was measured; empty where it was not.
 *
 * @param cpuPercent processor use, 0 to 100
 * @param networkMbPerDay traffic in and out together, in MB (10^6 bytes) a day
 * @param diskOperationsPerDay reads and writes of all volumes that are attached to it, a day
 */
public record MachineUse(
        Optional<BigDecimal> cpuPercent,
        Optional<BigDecimal> networkMbPerDay,
        Optional<BigDecimal> diskOperationsPerDay) {}
