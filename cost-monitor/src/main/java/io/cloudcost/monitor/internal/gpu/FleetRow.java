package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import java.time.LocalDate;

/**
 * What a part of a machine cost on a day.
 *
 * @param day of the fleet's zone
 * @param use in lower case
 */
public record FleetRow(String machine, LocalDate day, String team, String use, Money cost) {}
