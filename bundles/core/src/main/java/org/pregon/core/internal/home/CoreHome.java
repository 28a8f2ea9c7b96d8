package org.pregon.core.internal.home;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.Step;
import org.pregon.core.home.HomeSource;
import org.pregon.core.internal.office.OfficeSettings;
import org.pregon.core.internal.security.Users;
import org.pregon.core.security.CurrentUser;

/** What an administrator has to see to, and of a new installation what they do before anything else. */
@Component
public final class CoreHome implements HomeSource {
    private final OfficeSettings office;
    private final Users users;
    private final Troubles troubles;

    @Activate
    public CoreHome(@Reference OfficeSettings office, @Reference Users users, @Reference Troubles troubles) {
        this.office = office;
        this.users = users;
        this.troubles = troubles;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        if (!user.may("core.admin")) {
            return HomeData.EMPTY;
        }
        return new HomeData(List.of(), List.of(), List.of(), troubles.list(office.saved()), List.of(
                new Step("Completar los datos de la oficina",
                        "Nombre, escudo, jefatura y nombre oficial del año: salen en todos los documentos.",
                        "#/admin-office", office.saved()),
                new Step("Crear las cuentas del personal",
                        "Cada persona entra con su propia cuenta y ve lo que su rol permite.",
                        "#/admin-users", users.list().size() > 1)));
    }
}
