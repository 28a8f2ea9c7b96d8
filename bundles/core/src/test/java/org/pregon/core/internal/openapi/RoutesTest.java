package org.pregon.core.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.PublicRoute;
import org.pregon.core.security.RequiresPermission;

class RoutesTest {
    enum Kind {
        ONE,
        TWO
    }

    record Thing(long id, Kind kind, @Nullable LocalDate on, List<Thing> parts) {}

    record ThingView(@JsonUnwrapped Thing thing, String label) {}

    record ThingForm(@NotBlank @Size(max = 40) String name, @Nullable Kind kind) {}

    @Path("things")
    public static class ThingResource {
        @GET
        @Filters("q")
        @RequiresPermission("things.read")
        public Page<ThingView> list(@Context UriInfo address, @QueryParam("colour") String colour) {
            throw new IllegalStateException("never called");
        }

        @POST
        @Returns(Thing.class)
        @RequiresPermission("things.write")
        public Response create(ThingForm form) {
            throw new IllegalStateException("never called");
        }

        @PUT
        @Path("{id: \\d{1,9}}/parts/{name}")
        @PublicRoute("for the test")
        public void update(@PathParam("id") long id, @PathParam("name") String name, @HeaderParam("If-Match") String version, byte[] file) {
            throw new IllegalStateException("never called");
        }
    }

    private final Schemas schemas = new Schemas();
    private final Routes routes = new Routes(schemas);

    @BeforeEach
    void read() {
        routes.add(ThingResource.class);
    }

    private JsonNode at(String pointer) {
        return routes.paths().at(pointer);
    }

    @Test
    void everyRouteIsNamedWithItsPermission() {
        assertThat(routes.paths().fieldNames()).toIterable().containsExactlyInAnyOrder("/things", "/things/{id}/parts/{name}");
        assertThat(at("/~1things/get/x-permission").asText()).isEqualTo("things.read");
        assertThat(at("/~1things~1{id}~1parts~1{name}/put/security").isEmpty()).isTrue();
    }

    @Test
    void parametersAreThoseOfTheMethodAndOfItsList() {
        assertThat(at("/~1things/get/parameters").findValuesAsText("name")).containsExactly("colour", "q", "sort", "limit", "after");
        assertThat(at("/~1things~1{id}~1parts~1{name}/put/parameters").findValuesAsText("name"))
                .containsExactly("id", "name", "If-Match");
        assertThat(at("/~1things~1{id}~1parts~1{name}/put/requestBody/content").has("application/octet-stream")).isTrue();
    }

    @Test
    void aFormCarriesItsRules() {
        JsonNode form = schemas.components().findValue("core.RoutesTest.ThingForm");

        assertThat(form.at("/required/0").asText()).isEqualTo("name");
        assertThat(form.at("/properties/name/maxLength").asInt()).isEqualTo(40);
        assertThat(form.at("/properties/kind/anyOf/1/type").asText()).isEqualTo("null");
    }

    @Test
    void aRecordThatHoldsItselfIsReferredTo() {
        assertThat(at("/~1things/post/responses/201/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/core.RoutesTest.Thing");
        assertThat(schemas.components().at("/core.RoutesTest.Thing/properties/parts/items/$ref").asText())
                .isEqualTo("#/components/schemas/core.RoutesTest.Thing");
    }

    @Test
    void aPageTellsWhatItsItemsAre() {
        JsonNode page = at("/~1things/get/responses/200/content/application~1json/schema");

        assertThat(page.at("/properties/items/items/$ref").asText()).endsWith("RoutesTest.ThingView");
        assertThat(schemas.components().at("/core.RoutesTest.ThingView/properties").fieldNames()).toIterable()
                .contains("label", "kind", "on");
    }
}
