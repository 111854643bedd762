package io.cloudcost.engine.copy;

/** A unit that is to be added, and what its charges are. */
public record NewUnit(StoredUnit unit, UnitFacts facts) {}
