package io.cloudcost.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTaxonomyTest {

    @Test
    void everySubcategoryHasOneParent() {
        assertThat(ServiceTaxonomy.allSubcategories()).hasSize(82).doesNotHaveDuplicates();
        assertThat(ServiceTaxonomy.categoryOf("Virtual Machines")).contains("Compute");
        assertThat(ServiceTaxonomy.allSubcategories())
                .allSatisfy(subcategory -> assertThat(ServiceTaxonomy.subcategories(
                                ServiceTaxonomy.categoryOf(subcategory).orElseThrow()))
                        .contains(subcategory));
    }

    @Test
    void whatFocusDoesNotKnowHasNoParentAndNoChildren() {
        assertThat(ServiceTaxonomy.categoryOf("Blockchain")).isEmpty();
        assertThat(ServiceTaxonomy.subcategories("Blockchain")).isEmpty();
    }
}
