package io.cloudcost.budget.internal.prices;

import java.util.List;
import java.util.Map;

/** Where the figures of the snapshot are from, for the quotes and for the head of the file. */
final class Sources {

    private static final String EC2_SHOP = "2025-04-04";

    private static final Map<String, String> VULTR = Map.of(
            "2025-12-18", "plans API by gmartindelc/mail-server-poc d095a9fc4e5d",
            "2025-08-19", "Vultr's price page by fernandobandeira/djinn 2974b7a607c4",
            "2025-01-08", "plans API by dstackai/gpuhunt 91eca445a133");

    private Sources() {}

    static String aws(String asOf) {
        return asOf.equals(EC2_SHOP)
                ? "AWS price list by yeo/ec2.shop 73696e380ae6"
                : "AWS price list by aws/karpenter-provider-aws 6fc13b5236fd";
    }

    static String azure() {
        return "Azure retail prices by Azure/karpenter-provider-azure 2b431da153a6";
    }

    static String gcp() {
        return "Cloud Billing price list by cloudpilot-ai/karpenter-provider-gcp 373e2baa9665";
    }

    static String vultr(String asOf) {
        String source = VULTR.get(asOf);
        if (source == null) {
            throw new IllegalArgumentException("Nobody said where Vultr's prices of " + asOf + " are from.");
        }
        return source;
    }

    static List<String> notes() {
        return List.of(
                "List prices on demand and spot prices of machines with Linux, before tax, discounts, credits and commitments.",
                "Facts of public price lists, taken over from the files of public repositories; each line R says as of when.",
                "",
                "AWS us-east-1, 2026-07-20: aws/karpenter-provider-aws, pkg/providers/pricing/zz_generated.pricing_aws.go, commit 6fc13b5236fd, Apache-2.0",
                "AWS other regions and bare metal, 2025-04-04: yeo/ec2.shop, data/ec2, commit 73696e380ae6, MIT",
                "AWS instance types, 2026-08-02: getmoto/moto, moto/ec2/resources/instance_types.json, commit 34d6cad5abbb, Apache-2.0",
                "Azure, 2023-12-18 to 2026-06-18: Azure/karpenter-provider-azure, pkg/providers/pricing/zz_generated.pricing.go, commit 2b431da153a6 and older ones, Apache-2.0",
                "Azure sizes, 2026-03-17: kubernetes/autoscaler, azure_instance_types.go, commit 03e49d9cb822, Apache-2.0",
                "Azure GPUs, 2026-08-19: dstackai/gpuhunt, src/gpuhunt/providers/azure.py, commit 35841515de37, MPL-2.0, facts alone; and size names",
                "Google Cloud, 2026-08-03: cloudpilot-ai/karpenter-provider-gcp, pkg/providers/pricing/initial-prices.json, commit 373e2baa9665, Apache-2.0",
                "Google Cloud machine types, 2026-07-01: Cyclenerd/google-cloud-pricing-cost-calculator, tools/machinetypes.csv, commit 8c32d22df478, Apache-2.0",
                "Vultr, 2025-12-18: gmartindelc/mail-server-poc, terraform/PLAN_IDS.md, commit d095a9fc4e5d, no licence named, facts alone",
                "Vultr, 2025-08-19: fernandobandeira/djinn, a capture of Vultr's price page, commit 2974b7a607c4, no licence named, facts alone",
                "Vultr, 2025-01-08: dstackai/gpuhunt, test data, commit 91eca445a133, MPL-2.0, facts alone");
    }
}
