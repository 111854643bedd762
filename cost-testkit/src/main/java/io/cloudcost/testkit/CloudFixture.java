package io.cloudcost.testkit;

import io.cloudcost.simulator.Fault;
import io.cloudcost.snapshot.Part;

/** A fake cloud under test: how to reach it and how to break it. */
public interface CloudFixture extends AccountFixture {

    /** Switches a fault on. */
    void fault(Fault fault);

    /** Switches all faults off. */
    void clearFaults();

    /** The path of a list that comes in several pages, as {@link Fault#on} takes it. */
    String listPath();

    /** The part that this list is read for. */
    Part listPart();

    /** The cloud does not accept the credentials. */
    Fault unauthorized();

    /** The credentials lack a right. */
    Fault denied();

    /** A list leads back to the same page for ever. */
    Fault repeatedCursor();

    /** Every object has fields that nobody has heard of. */
    Fault extraFields();
}
