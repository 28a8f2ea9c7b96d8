package org.pregon.core.internal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.place.Place;

class ConfiguredPlacesTest {
    private final ConfiguredPlaces places = new ConfiguredPlaces(Path.of("../../config/ubigeo.csv"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"080902;Echarate, La Convención, Cusco", "0809;La Convención, Cusco", "08;Cusco", "080101;Cusco", "999999;''", "'';''"})
    void aCodeIsNamedWithWhatIsAroundIt(String code, String name) {
        assertThat(places.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echar", "ECHARATE", "echarate convencion", "echarate cus", "080902"})
    void aDistrictIsFoundByTheBeginningsOfItsNamesOrByItsCode(String typed) {
        assertThat(places.search(typed, Place.Level.DISTRICT, 5)).first().isEqualTo(new Place("080902", "Echarate", "La Convención, Cusco"));
    }

    @Test
    void theSameNameComesBeforeALongerOne() {
        assertThat(places.search("santa rosa", Place.Level.DISTRICT, 30)).extracting(Place::name).startsWith("Santa Rosa")
                .isSortedAccordingTo(java.util.Comparator.comparing(name -> !name.equals("Santa Rosa")));
    }

    @Test
    void withNothingTypedTheFirstOfALevelAreShown() {
        assertThat(places.search("", Place.Level.DEPARTMENT, 99)).hasSize(25).extracting(Place::name).contains("Cusco", "Áncash");
        assertThat(places.search("  ", Place.Level.DISTRICT, 7)).hasSize(7);
    }

    @Test
    void whatIsNowhereIsNotFoundNorAreSignsAlone() {
        assertThat(places.search("xyzxyz", Place.Level.DISTRICT, 7)).isEmpty();
        assertThat(places.search(" %_ ", Place.Level.DISTRICT, 7)).isEmpty();
    }
}
