package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.directory.Places.Level;
import org.pregon.directory.Places.Place;

class PlacesTest {
    private final Places places = new Places(TestDirectory.CONFIG.resolve("ubigeo.csv"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"080902;Echarate, La Convención, Cusco", "0809;La Convención, Cusco", "08;Cusco", "080101;Cusco", "999999;''", "'';''"})
    void aCodeIsNamedWithWhatIsAroundIt(String code, String name) {
        assertThat(places.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echar", "ECHARATE", "echarate convencion", "echarate cus", "080902"})
    void aDistrictIsFoundByTheBeginningsOfItsNamesOrByItsCode(String typed) {
        assertThat(places.search(typed, Level.DISTRICT, 5)).first().isEqualTo(new Place("080902", "Echarate", "La Convención, Cusco"));
    }

    @Test
    void theSameNameComesBeforeALongerOne() {
        assertThat(places.search("santa rosa", Level.DISTRICT, 30)).extracting(Place::name).startsWith("Santa Rosa")
                .isSortedAccordingTo(java.util.Comparator.comparing(name -> !name.equals("Santa Rosa")));
    }

    @Test
    void withNothingTypedTheFirstOfALevelAreShown() {
        assertThat(places.search("", Level.DEPARTMENT, 99)).hasSize(25).extracting(Place::name).contains("Cusco", "Áncash");
        assertThat(places.search(" %_ ", Level.DISTRICT, 7)).hasSize(7);
        assertThat(places.search("xyzxyz", Level.DISTRICT, 7)).isEmpty();
    }
}
