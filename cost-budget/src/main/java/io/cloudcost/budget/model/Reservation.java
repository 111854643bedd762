package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;

/**
 * The money that is held for a job.
 *
 * @param amount the P90 of its estimate
 * @param state how it is held
 * @param leaseUntil until when its owner promised to renew it
 * @param holdUntil when it is booked whole, if nobody is heard of until then
 * @param owner who holds it
 */
public record Reservation(Money amount, ReservationState state, Instant leaseUntil, Instant holdUntil, String owner) {}
