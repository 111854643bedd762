package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Makes tables. */
final class Tables {

    private static final Price BY_USE =
            Price.unknown("tables are billed by capacity or requests, and by what they store");

    private final Things things;

    Tables(Things things) {
        this.things = things;
    }

    /** A table of which the name alone is known. */
    CloudResource named(String name) {
        return new OtherResource(
                things.named(AwsKinds.TABLE, name, Tags.none()).price(BY_USE).build());
    }

    CloudResource of(TableDescription wire) {
        Attributes attributes = Attributes.none()
                .with(ServiceAttributes.BILLING_MODE, mode(wire))
                .with(ServiceAttributes.STORED, Things.number(wire.tableSizeBytes()))
                .with(ServiceAttributes.ITEMS, Things.number(wire.itemCount()))
                .with(
                        ServiceAttributes.CLASS,
                        wire.tableClassSummary() == null
                                ? "STANDARD"
                                : wire.tableClassSummary().tableClassAsString());
        return new OtherResource(things.named(AwsKinds.TABLE, wire.tableName(), Tags.none())
                .created(wire.creationDateTime())
                .state("ACTIVE".equals(wire.tableStatusAsString()) ? ResourceState.AVAILABLE : ResourceState.UNKNOWN)
                .price(BY_USE)
                .attributes(capacity(attributes, wire))
                .build());
    }

    /** DynamoDB leaves the mode out of tables that were never anything but provisioned. */
    private static String mode(TableDescription wire) {
        return wire.billingModeSummary() == null
                ? BillingMode.PROVISIONED.toString()
                : wire.billingModeSummary().billingModeAsString();
    }

    private static Attributes capacity(Attributes attributes, TableDescription wire) {
        ProvisionedThroughputDescription provisioned = wire.provisionedThroughput();
        return provisioned == null || !mode(wire).equals(BillingMode.PROVISIONED.toString())
                ? attributes
                : attributes
                        .with(ServiceAttributes.READ_UNITS, Things.number(provisioned.readCapacityUnits()))
                        .with(ServiceAttributes.WRITE_UNITS, Things.number(provisioned.writeCapacityUnits()));
    }
}
