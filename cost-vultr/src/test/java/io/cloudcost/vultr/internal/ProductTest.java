package io.cloudcost.vultr.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.focus.ServiceTaxonomy;
import io.cloudcost.resource.ResourceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProductTest {

    static List<Product> known() {
        return Product.known();
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyWordIsFoundWhateverStandsBeforeItInTheList(Product product) {
        assertThat(Product.of(product.word())).isEqualTo(product);
        assertThat(Product.of("Vultr " + product.word().toUpperCase(Locale.ROOT) + " (new)"))
                .isEqualTo(product);
    }

    @ParameterizedTest
    @MethodSource("known")
    void everySubcategoryIsOneOfItsCategoryInFocus(Product product) {
        assertThat(ServiceTaxonomy.categoryOf(product.subcategory()))
                .contains(product.category().label());
    }

    @ParameterizedTest
    @CsvSource({
        "Vultr Cloud Compute, Compute, Virtual Machines, COMPUTE_INSTANCE",
        "Cloud GPU, Compute, Virtual Machines, COMPUTE_INSTANCE",
        "Vultr Bare Metal, Compute, Other (Compute), BARE_METAL",
        "Vultr Kubernetes Engine, Compute, Containers, KUBERNETES_CLUSTER",
        "Block Storage, Storage, Block Storage, VOLUME",
        "Load Balancer, Networking, Application Networking, LOAD_BALANCER",
        "Managed Database, Databases, Other (Databases), DATABASE",
        "Automatic Backups, Storage, Backup Storage, ",
        "Bandwidth Overage, Networking, Network Connectivity, ",
    })
    void isKnownByAWord(String product, String category, String subcategory, @Nullable String kind) {
        Product known = Product.of(product);
        assertThat(known.category().label()).isEqualTo(category);
        assertThat(known.subcategory()).isEqualTo(subcategory);
        assertThat(known.kinds()).isEqualTo(kind == null ? List.of() : List.of(new ResourceKind(kind)));
    }

    @Test
    void isOtherWhereNoWordIsKnown() {
        assertThat(Product.of("Quantum Leap")).isEqualTo(Product.of(null)).isEqualTo(Product.of(""));
        assertThat(Product.of("Quantum Leap").category()).isEqualTo(ServiceCategory.OTHER);
        assertThat(Product.of("Quantum Leap").kinds()).isEmpty();
    }
}
