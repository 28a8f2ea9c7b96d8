package org.pregon.core.internal.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.office.OfficeSettings;
import org.pregon.core.internal.security.DemoUsers;
import org.pregon.core.media.Media;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.rest.Json;
import org.pregon.core.table.CsvTable;

/** The demonstration's office and its people. */
@Component(service = CoreDemo.class)
public final class CoreDemo {
    private final OfficeSettings office;
    private final DemoUsers users;
    private final Media media;

    @Activate
    public CoreDemo(@Reference OfficeSettings office, @Reference DemoUsers users, @Reference Media media) {
        this.office = office;
        this.users = users;
        this.media = media;
    }

    /** @return logins of the people it made, the head of the office first */
    List<String> load(Path demo, String password) throws IOException {
        ObjectNode profile = (ObjectNode) Json.mapper().readTree(demo.resolve("office.json").toFile());
        JsonNode escudo = profile.get("escudo");
        if (escudo != null && escudo.isTextual()) {
            try (InputStream image = Files.newInputStream(demo.resolve(escudo.asText()))) {
                profile.put("escudo", media.store(escudo.asText(), image).id());
            }
        }
        office.save(Json.mapper().treeToValue(profile, OfficeProfile.class), 0);
        return users.create(CsvTable.read(Files.readAllBytes(demo.resolve("users.csv"))), password);
    }
}
