package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All products of the fake's price list, as AWS tells them apart: by region, operating system, tenancy and state of capacity. */
final class AwsProducts {

    private static final String EC2 = "AmazonEC2";

    private final List<AwsProduct> products = new ArrayList<>();

    AwsProducts(List<String> regions) {
        for (String region : regions) {
            String code = AwsRegions.NAMES.getOrDefault(region, "");
            AwsPriceList.LARGE.keySet().stream().sorted().forEach(family -> machines(region, code, family));
            disks(region, code);
            network(region, code);
            databases(region, code);
        }
    }

    List<AwsProduct> all() {
        return products;
    }

    private void machines(String region, String code, String family) {
        for (String size : AwsPriceList.SIZES) {
            String type = family + "." + size;
            for (boolean windows : List.of(false, true)) {
                BigDecimal price = windows ? AwsPriceList.windows(region, type) : AwsPriceList.linux(region, type);
                machine(region, code + "BoxUsage:" + type, type, windows, "Shared", "Used", price);
                machine(
                        region,
                        code + "UnusedBox:" + type,
                        type,
                        windows,
                        "Shared",
                        "UnusedCapacityReservation",
                        price);
                machine(
                        region,
                        code + "Reservation:" + type,
                        type,
                        windows,
                        "Shared",
                        "AllocatedCapacityReservation",
                        zero());
                machine(
                        region,
                        code + "DedicatedUsage:" + type,
                        type,
                        windows,
                        "Dedicated",
                        "Used",
                        price.multiply(new BigDecimal("1.1")).setScale(10));
                machine(region, code + "HostBoxUsage:" + type, type, windows, "Host", "Used", zero());
            }
        }
    }

    private void machine(
            String region,
            String usage,
            String type,
            boolean windows,
            String tenancy,
            String capacity,
            BigDecimal price) {
        Map<String, String> attributes = common(region, usage);
        attributes.put("instanceType", type);
        attributes.put("operatingSystem", windows ? "Windows" : "Linux");
        attributes.put("operation", windows ? "RunInstances:0002" : "RunInstances");
        attributes.put("tenancy", tenancy);
        attributes.put("capacitystatus", capacity);
        attributes.put("marketoption", "OnDemand");
        attributes.put("preInstalledSw", "NA");
        attributes.put(
                "vcpu",
                String.valueOf(1
                        << Math.max(0, AwsPriceList.SIZES.indexOf(type.substring(type.indexOf('.') + 1)) - 1)));
        attributes.put("memory", (1 << AwsPriceList.SIZES.indexOf(type.substring(type.indexOf('.') + 1))) + " GiB");
        if (type.startsWith("g5")) {
            attributes.put("gpu", "1");
        }
        products.add(new AwsProduct(EC2, "Compute Instance", attributes, "Hrs", price));
    }

    private void disks(String region, String code) {
        add(EC2, "Storage", region, code + "EBS:VolumeUsage.gp2", "GB-Mo", "0.1000000000");
        add(EC2, "Storage", region, code + "EBS:VolumeUsage.gp3", "GB-Mo", "0.0800000000");
        add(EC2, "Storage", region, code + "EBS:VolumeUsage.piops", "GB-Mo", "0.1250000000");
        add(EC2, "Storage", region, code + "EBS:VolumeUsage.io2", "GB-month", "0.1250000000");
        add(EC2, "Storage", region, code + "EBS:VolumeUsage", "GB-Mo", "0.0500000000");
        add(EC2, "System Operation", region, code + "EBS:VolumeP-IOPS.gp3", "IOPS-Mo", "0.0050000000");
        add(EC2, "System Operation", region, code + "EBS:VolumeP-IOPS.piops", "IOPS-Mo", "0.0650000000");
        add(EC2, "System Operation", region, code + "EBS:VolumeP-IOPS.io2", "IOPS-Mo", "0.0650000000");
        add(EC2, "System Operation", region, code + "EBS:VolumeP-IOPS.io2.tier2", "IOPS-Mo", "0.0455000000");
        add(EC2, "Provisioned Throughput", region, code + "EBS:VolumeP-Throughput.gp3", "GiBps-mo", "40.9600000000");
        add(EC2, "Storage Snapshot", region, code + "EBS:SnapshotUsage", "GB-Mo", "0.0500000000");
    }

    private void network(String region, String code) {
        add(EC2, "NAT Gateway", region, code + "NatGateway-Hours", "Hrs", "0.0450000000");
        add(EC2, "NAT Gateway", region, code + "RegionalNatGateway-Hours", "Hrs", "0.0990000000");
        add("AmazonEKS", "Compute", region, code + "AmazonEKS-Hours:perCluster", "Hours", "0.1000000000");
        add("AmazonVPC", "", region, code + "PublicIPv4:InUseAddress", "Hrs", "0.0050000000");
        add("AmazonVPC", "", region, code + "PublicIPv4:IdleAddress", "Hrs", "0.0050000000");
        add("AWSELB", "Load Balancer-Application", region, code + "LoadBalancerUsage", "Hrs", "0.0225000000");
        add("AWSELB", "Load Balancer-Application", region, code + "TS-LoadBalancerUsage", "Hrs", "0.0056000000");
        add("AWSELB", "Load Balancer-Network", region, code + "LoadBalancerUsage", "Hrs", "0.0226000000");
        add("AWSELB", "Load Balancer-Gateway", region, code + "LoadBalancerUsage", "Hrs", "0.0125000000");
        add("AWSELB", "Load Balancer", region, code + "LoadBalancerUsage", "Hrs", "0.0250000000");
    }

    private void databases(String region, String code) {
        for (String engine : List.of("MySQL", "PostgreSQL", "Aurora PostgreSQL")) {
            for (String size : AwsPriceList.SIZES) {
                BigDecimal price = AwsPriceList.linux(region, "db.m5." + size);
                database(region, code + "InstanceUsage:db.m5." + size, engine, size, price);
                database(region, code + "Multi-AZUsage:db.m5." + size, engine, size, price.add(price));
            }
        }
        for (String multi : List.of("", "Multi-AZ-")) {
            add(
                    "AmazonRDS",
                    "Database Storage",
                    region,
                    code + "RDS:" + multi + "GP2-Storage",
                    "GB-Mo",
                    multi.isEmpty() ? "0.1150000000" : "0.2300000000");
            add(
                    "AmazonRDS",
                    "Database Storage",
                    region,
                    code + "RDS:" + multi + "GP3-Storage",
                    "GB-Mo",
                    multi.isEmpty() ? "0.1150000000" : "0.2300000000");
            add(
                    "AmazonRDS",
                    "Database Storage",
                    region,
                    code + "RDS:" + multi + "PIOPS-Storage",
                    "GB-Mo",
                    multi.isEmpty() ? "0.1250000000" : "0.2500000000");
            add(
                    "AmazonRDS",
                    "Provisioned IOPS",
                    region,
                    code + "RDS:" + multi + "PIOPS",
                    "IOPS-Mo",
                    multi.isEmpty() ? "0.1000000000" : "0.2000000000");
        }
    }

    private void database(String region, String usage, String engine, String size, BigDecimal price) {
        Map<String, String> attributes = common(region, usage);
        attributes.put("instanceType", "db.m5." + size);
        attributes.put("databaseEngine", engine);
        attributes.put("vcpu", String.valueOf(1 << Math.max(0, AwsPriceList.SIZES.indexOf(size) - 1)));
        attributes.put("memory", (1 << AwsPriceList.SIZES.indexOf(size)) + " GiB");
        products.add(new AwsProduct("AmazonRDS", "Database Instance", attributes, "Hrs", price));
    }

    private void add(String service, String family, String region, String usage, String unit, String price) {
        products.add(new AwsProduct(service, family, common(region, usage), unit, AwsPriceList.in(region, price)));
    }

    private static Map<String, String> common(String region, String usage) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("regionCode", region);
        attributes.put("locationType", "AWS Region");
        attributes.put("usagetype", usage);
        return attributes;
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(10);
    }
}
