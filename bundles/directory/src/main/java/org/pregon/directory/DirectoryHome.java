package org.pregon.directory;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.Step;
import org.pregon.core.home.HomeSource;
import org.pregon.core.security.CurrentUser;

/** The directory on the first page: how to begin it. */
@Component
public final class DirectoryHome implements HomeSource {
    private final Institutions institutions;

    @Activate
    public DirectoryHome(@Reference Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public int order() {
        return DirectoryModule.ORDER;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        if (!user.may("directory.write")) {
            return HomeData.EMPTY;
        }
        return HomeData.begin(new Step("Importar el directorio",
                "Las instituciones con las que trata la oficina, desde un archivo CSV; también se registran una por una.",
                "#/directory/import", !institutions.none()));
    }
}
