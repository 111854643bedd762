package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of each kind of line item, by the rules that say what becomes of it. */
class AwsCurTest {

    private static final Source ACCOUNT = new Source("aws", "111122223333");

    private static final List<String> HEADER = List.of(
            "identity/LineItemId",
            "bill/InvoiceId",
            "bill/BillingEntity",
            "bill/PayerAccountId",
            "bill/BillingPeriodStartDate",
            "bill/BillingPeriodEndDate",
            "lineItem/UsageAccountId",
            "lineItem/LineItemType",
            "lineItem/UsageStartDate",
            "lineItem/UsageEndDate",
            "lineItem/ProductCode",
            "lineItem/ResourceId",
            "lineItem/UsageAmount",
            "lineItem/CurrencyCode",
            "lineItem/UnblendedCost",
            "lineItem/LegalEntity",
            "pricing/publicOnDemandCost",
            "pricing/publicOnDemandRate",
            "pricing/unit",
            "reservation/EffectiveCost",
            "reservation/ReservationARN",
            "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod",
            "reservation/UnusedRecurringFee",
            "savingsPlan/SavingsPlanARN",
            "savingsPlan/SavingsPlanEffectiveCost",
            "savingsPlan/TotalCommitmentToDate",
            "savingsPlan/UsedCommitment",
            "resourceTags/user:team",
            "resourceTags/aws:createdBy");

    private static final Map<String, String> ALWAYS = Map.of(
            "bill/BillingEntity", "AWS",
            "bill/PayerAccountId", "111122223333",
            "bill/BillingPeriodStartDate", "2026-09-01T00:00:00.000Z",
            "bill/BillingPeriodEndDate", "2026-10-01T00:00:00.000Z",
            "lineItem/UsageAccountId", "444455556666",
            "lineItem/UsageStartDate", "2026-09-03T10:00:00.000Z",
            "lineItem/UsageEndDate", "2026-09-03T11:00:00.000Z",
            "lineItem/ProductCode", "AmazonEC2",
            "lineItem/CurrencyCode", "USD");

    @TempDir
    Path folder;

    private CostStore store;
    private ImportResult result;

    @BeforeEach
    void open() {
        store = CostStores.open("duckdb::memory:");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void usageKeepsWhatTheReportSays() throws IOException {
        CostRecord charge = one(Map.of(
                "lineItem/LineItemType", "Usage",
                "lineItem/UnblendedCost", "9.12E-9",
                "lineItem/UsageAmount", "4.5E-7",
                "pricing/publicOnDemandCost", "0.0000000100",
                "pricing/publicOnDemandRate", "0.02",
                "pricing/unit", "GB",
                "lineItem/ResourceId", "arn:aws:lambda:us-east-1:1:function:resize",
                "resourceTags/user:team", "core",
                "resourceTags/aws:createdBy", "root"));
        assertThat(texts(charge, FocusColumn.BILLED_COST, FocusColumn.EFFECTIVE_COST, FocusColumn.LIST_COST))
                .containsExactly("0.00000000912", "0.00000000912", "0.00000001");
        assertThat(texts(
                        charge,
                        FocusColumn.SERVICE_CATEGORY,
                        FocusColumn.RESOURCE_TYPE,
                        FocusColumn.PRICING_CATEGORY,
                        FocusColumn.SUB_ACCOUNT_ID,
                        FocusColumn.CONSUMED_UNIT))
                .containsExactly("Compute", "function", "Standard", "444455556666", "GB");
        assertThat(charge.tags().asMap()).isEqualTo(Map.of("team", "core", "aws:createdBy", "root"));
    }

    @Test
    void aSavingsPlanMovesItsCostToTheUsageItCovers() throws IOException {
        String plan = "arn:aws:savingsplans::1:savingsplan/x";
        List<CostRecord> charges = imported(
                Map.of(
                        "lineItem/LineItemType", "SavingsPlanCoveredUsage",
                        "lineItem/UnblendedCost", "1.00",
                        "savingsPlan/SavingsPlanARN", plan,
                        "savingsPlan/SavingsPlanEffectiveCost", "0.7"),
                Map.of(
                        "lineItem/LineItemType", "SavingsPlanNegation",
                        "lineItem/UnblendedCost", "-1.00",
                        "savingsPlan/SavingsPlanARN", plan),
                Map.of(
                        "lineItem/LineItemType", "SavingsPlanRecurringFee",
                        "lineItem/UnblendedCost", "0.9",
                        "savingsPlan/SavingsPlanARN", plan,
                        "savingsPlan/TotalCommitmentToDate", "0.9",
                        "savingsPlan/UsedCommitment", "0.70000000000000000001"));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("0.9");
        assertThat(sum(charges, FocusColumn.EFFECTIVE_COST)).isEqualByComparingTo("0.89999999999999999999");
        assertThat(charges)
                .extracting(
                        charge -> texts(charge, FocusColumn.CHARGE_CATEGORY, FocusColumn.COMMITMENT_DISCOUNT_STATUS))
                .containsExactlyInAnyOrder(
                        Arrays.asList("Usage", "Used"),
                        Arrays.asList("Purchase", null),
                        Arrays.asList("Usage", "Unused"));
        assertThat(result.balance())
                .extracting(rule -> rule.rule() + " " + rule.rows() + " " + rule.cost() + " " + rule.charges() + " "
                        + rule.billed())
                .containsExactly(
                        "savings-plan-negation 1 -1 0 0", "savings-plan-usage 1 1 1 0", "savings-plan-fee 1 0.9 2 0.9");
    }

    @Test
    void aReservationMovesItsFeesToTheUsageItCovers() throws IOException {
        String reservation = "arn:aws:ec2:us-east-1:1:reserved-instances/x";
        List<CostRecord> charges = imported(
                Map.of(
                        "lineItem/LineItemType", "DiscountedUsage",
                        "lineItem/UnblendedCost", "0",
                        "pricing/publicOnDemandCost", "2",
                        "reservation/ReservationARN", reservation,
                        "reservation/EffectiveCost", "1.2"),
                Map.of(
                        "lineItem/LineItemType", "RIFee",
                        "lineItem/UnblendedCost", "1.0",
                        "reservation/ReservationARN", reservation,
                        "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod", "0.05",
                        "reservation/UnusedRecurringFee", "0.1"),
                Map.of(
                        "lineItem/LineItemType", "Fee",
                        "lineItem/UnblendedCost", "300",
                        "reservation/ReservationARN", reservation));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("301");
        assertThat(sum(charges, FocusColumn.EFFECTIVE_COST)).isEqualByComparingTo("1.35");
        assertThat(charges.stream()
                        .filter(charge -> charge.charge().category() == ChargeCategory.PURCHASE)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void otherRowsAreCharged() throws IOException {
        List<CostRecord> charges = imported(
                row("Tax", "0.35"),
                row("Credit", "-4"),
                row("Refund", "-2"),
                row("Fee", "29"),
                row("EdpDiscount", "-1"),
                row("Brand New Type", "0.5"));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("22.85");
        assertThat(charges.stream()
                        .collect(Collectors.toMap(
                                charge -> charge.extensions().get("x_MappingRule"),
                                charge -> charge.text(FocusColumn.CHARGE_CATEGORY))))
                .isEqualTo(Map.of(
                        "tax", "Tax",
                        "credit", "Credit",
                        "refund", "Usage",
                        "fee", "Purchase",
                        "discount", "Usage",
                        "other", "Usage"));
    }

    @Test
    void aDiscountInNetCostsIsNotTakenTwice() throws IOException {
        List<String> header = new ArrayList<>(HEADER);
        header.add("lineItem/NetUnblendedCost");
        Map<String, String> usage = new HashMap<>(row("Usage", "10"));
        usage.put("lineItem/NetUnblendedCost", "9");
        List<CostRecord> charges = imported(header, usage, row("EdpDiscount", "-1"));
        assertThat(sum(charges, FocusColumn.BILLED_COST)).isEqualByComparingTo("9");
        assertThat(result.balance()).extracting(RuleBalance::rule).containsExactly("discount-in-net-cost", "usage");
    }

    @Test
    void badRowsGoToQuarantineWholeAndOnce() throws IOException {
        Map<String, String> bad = new HashMap<>(row("RIFee", "1.0"));
        bad.put("reservation/UnusedRecurringFee", "much");
        List<CostRecord> charges = imported(row("Usage", "2"), bad, row("Usage", "x"));
        assertThat(charges).hasSize(1);
        assertThat(result.quarantined().rows()).isEqualTo(2);
        assertThat(result.quarantined().billed()).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(result.quarantined().first())
                .extracting(QuarantinedRow::line)
                .containsExactly(3L, 4L);
        assertThat(result.balance())
                .extracting(rule -> rule.rule() + " " + rule.rows() + " " + rule.cost() + " " + rule.charges())
                .containsExactly("reservation-fee-used 0 0 0", "usage 1 2 1");
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bill.csv"), "BilledCost,BillingCurrency\n1,USD\n");
        assertThatThrownBy(() -> CostImport.awsCur(file).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("is no AWS Cost and Usage Report: its header lacks bill_payer_account_id");
    }

    private static Map<String, String> row(String type, String cost) {
        return Map.of("lineItem/LineItemType", type, "lineItem/UnblendedCost", cost);
    }

    private CostRecord one(Map<String, String> row) throws IOException {
        List<CostRecord> charges = imported(row);
        assertThat(charges).hasSize(1);
        return charges.get(0);
    }

    @SafeVarargs
    private List<CostRecord> imported(Map<String, String>... rows) throws IOException {
        return imported(HEADER, rows);
    }

    @SafeVarargs
    private List<CostRecord> imported(List<String> header, Map<String, String>... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        for (Map<String, String> row : rows) {
            lines.add(header.stream()
                    .map(name -> row.getOrDefault(name, ALWAYS.getOrDefault(name, "")))
                    .collect(Collectors.joining(",")));
        }
        Path file = Files.write(folder.resolve("cur.csv"), lines);
        result = CostImport.awsCur(file).into(store);
        List<CostRecord> charges = new ArrayList<>();
        store.charges(ACCOUNT, Period.month(YearMonth.of(2026, 9))).forEach(set -> charges.addAll(set.charges()));
        return charges;
    }

    private static List<String> texts(CostRecord charge, FocusColumn... columns) {
        List<String> texts = new ArrayList<>();
        for (FocusColumn column : columns) {
            texts.add(charge.text(column));
        }
        return texts;
    }

    private static BigDecimal sum(List<CostRecord> charges, FocusColumn column) {
        return charges.stream()
                .map(charge -> (BigDecimal) charge.value(column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
