package org.pregon.core.internal.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.db.Sql;
import org.pregon.core.table.CsvTable;

/** The people of the demonstration. They share a password that was made for this installation and is printed once. */
@Component(service = DemoUsers.class)
public final class DemoUsers {
    private final Users users;
    private final Sql sql;

    @Activate
    public DemoUsers(@Reference Users users, @Reference(target = "(pregon.module=core)") Sql sql) {
        this.users = users;
        this.sql = sql;
    }

    /** @param table {@code login;nombre;rol;correo}, the role by its name on screen */
    public List<String> create(CsvTable table, String password) {
        Map<String, String> roles = users.roles().stream().collect(Collectors.toMap(Role::name, Role::id));
        List<String> logins = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String role = roles.get(row.get("rol"));
            if (role == null) {
                throw new InvalidInputException("rol", "No existe el rol «" + row.get("rol") + "».");
            }
            User user = users.create(
                    new UserForm(row.get("login"), row.get("nombre"), row.get("correo"), List.of(role), true), password);
            String hash = PasswordHash.of(password);
            sql.run(session -> session.mapper(UserMapper.class).setPassword(user.id(), hash, false));
            logins.add(user.login());
        }
        return logins;
    }

    /** A password that nobody can guess and a person can type. */
    public String newPassword() {
        return Secrets.oneTimePassword();
    }
}
