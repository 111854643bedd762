package io.cloudcost.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudcost.resource.Price;

/** A price with a reason is unknown, any other is known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Price.Known.class), @JsonSubTypes.Type(Price.Unknown.class)})
interface PriceTypes {}
