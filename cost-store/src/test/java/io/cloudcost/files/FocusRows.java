package io.cloudcost.files;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of rows that keep to every rule, but for what is changed in them. */
final class FocusRows {

    /** A covered use of a machine, split and reserved, so that every column has a value. */
    static final String USAGE = """
            AllocatedMethodDetails={"Elements":[]};AllocatedMethodId=even;AllocatedResourceId=pod;AllocatedResourceName=Pod
            AllocatedTags={"team":"core"};AvailabilityZone=r1a;BilledCost=4;BillingAccountId=acct;BillingAccountName=Acme
            BillingAccountType=Billing;BillingCurrency=USD;BillingPeriodEnd=2026-02-01T00:00:00Z
            BillingPeriodStart=2026-01-01T00:00:00Z;CapacityReservationId=cr;CapacityReservationStatus=Used
            ChargeCategory=Usage;ChargeDescription=Machine;ChargeFrequency=Usage-Based;ChargePeriodEnd=2026-01-02T00:00:00Z
            ChargePeriodStart=2026-01-01T00:00:00Z;CommitmentDiscountCategory=Usage;CommitmentDiscountId=cd
            CommitmentDiscountName=Plan;CommitmentDiscountQuantity=10;CommitmentDiscountStatus=Used
            CommitmentDiscountType=Reserved;CommitmentDiscountUnit=Hours;CommitmentProgramEligibilityDetails={"a":[1]}
            ConsumedQuantity=10;ConsumedUnit=Hours;ContractApplied={"Elements":[{"ContractId":"c"}]};ContractedCost=5
            ContractedUnitPrice=0.5;EffectiveCost=4.5;HostProviderName=Acme;InvoiceDetailId=I/1;InvoiceId=I
            InvoiceIssuerName=Acme;ListCost=10;ListUnitPrice=1;PricingCategory=Committed;PricingCurrency=EUR
            PricingCurrencyContractedUnitPrice=0.45;PricingCurrencyEffectiveCost=4;PricingCurrencyListUnitPrice=0.9
            PricingQuantity=10;PricingUnit=Hours;ProviderName=Acme;PublisherName=Acme;RegionId=r1;RegionName=Region
            ResourceId=vm;ResourceName=Web;ResourceType=Machine;ServiceCategory=Compute;ServiceName=Machines
            ServiceProviderName=Acme;ServiceSubcategory=Virtual Machines;SkuId=sku;SkuMeter=Hours
            SkuPriceDetails={"CoreCount":4};SkuPriceId=price;SubAccountId=sub;SubAccountName=Sub;SubAccountType=Project
            Tags={"env":"prod","spot":true}
            """;

    static final String NO_COMMITMENT = ";CommitmentDiscountCategory=;CommitmentDiscountId=;CommitmentDiscountName="
            + ";CommitmentDiscountQuantity=;CommitmentDiscountStatus=;CommitmentDiscountType=;CommitmentDiscountUnit=";

    /** The same without a commitment and a reservation. */
    static final String PLAIN = USAGE + NO_COMMITMENT + ";CapacityReservationId=;CapacityReservationStatus=";

    static final String TAX =
            PLAIN + ";ChargeCategory=Tax;SkuId=;SkuMeter=;SkuPriceId=;SkuPriceDetails=;PricingCategory="
                    + ";PricingQuantity=;PricingUnit=;ListUnitPrice=;ContractedUnitPrice=;PricingCurrencyListUnitPrice="
                    + ";PricingCurrencyContractedUnitPrice=;ConsumedQuantity=;ConsumedUnit=;EffectiveCost=4;ChargeFrequency=Recurring";

    /** Of a commitment. */
    static final String PURCHASE = USAGE + ";ChargeCategory=Purchase;ChargeFrequency=Recurring;EffectiveCost=0"
            + ";ConsumedQuantity=;ConsumedUnit=;CommitmentDiscountStatus=;CapacityReservationId="
            + ";CapacityReservationStatus=";

    private final List<FocusColumn> columns;
    private final List<String> lines = new ArrayList<>();

    FocusRows(FocusVersion version) {
        columns = FocusColumn.columns(version);
        lines.add(columns.stream().map(FocusColumn::columnName).collect(Collectors.joining(",")));
    }

    /**
     * Adds a row.
     *
     * @param cells {@code Column=value}, later ones in place of earlier ones
     * @return its line
     */
    long add(String cells) {
        Map<String, String> row = new HashMap<>();
        for (String cell : cells.split("[;\n]")) {
            if (!cell.isBlank()) {
                row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
        }
        lines.add(columns.stream()
                .map(column -> quoted(row.getOrDefault(column.columnName(), "")))
                .collect(Collectors.joining(",")));
        return lines.size();
    }

    Path write(Path file) throws IOException {
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static String quoted(String cell) {
        return cell.matches(".*[\",].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
