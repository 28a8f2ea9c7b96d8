package org.pregon.core.internal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.TokenMapper.TokenRow;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.Sha256;

/**
 * Keys with which programs act for a user, never with more than the user may at that moment, nor after the user is
 * disabled. A key opens no session, so it needs no CSRF token and manages neither sessions nor keys.
 */
@Component(service = ApiTokens.class)
public final class ApiTokens {
    private static final String ENTITY = "core.token";
    private static final String PREFIX = "pregon_";
    private static final int MOST = 20;
    private static final int LONGEST_PERMISSIONS = 4_000;
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final PermissionCatalogue catalogue;

    @Activate
    public ApiTokens(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock,
            @Reference PermissionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** A key as its owner sees it. */
    record Token(long id, String name, List<String> permissions, String since, String until, @Nullable String lastUsed) {
        static Token of(TokenRow row) {
            Instant used = row.lastUsed();
            return new Token(row.id(), row.name(), row.allowed(), row.createdAt().toString(), row.expiresAt().toString(),
                    used == null ? null : used.toString());
        }
    }

    /** A key with its secret, which is shown this one time. */
    record NewToken(Token token, String secret) {}

    /** Who acts, and by which key. */
    record Use(CurrentUser user, String name) {}

    List<Token> list(long user) {
        return sql.read(session -> session.mapper(TokenMapper.class).listOfUser(user, clock.instant())).stream().map(Token::of).toList();
    }

    NewToken create(CurrentUser owner, TokenForm form) {
        Set<String> permissions = new TreeSet<>(form.permissions());
        String refused = permissions.stream().filter(permission -> permission.contains("*") || permission.contains(" ") || !owner.may(permission)
                        || owner.standsInFor(permission).isPresent())
                .collect(Collectors.joining(", "));
        String joined = String.join(" ", permissions);
        if (!refused.isEmpty() || joined.length() > LONGEST_PERMISSIONS) {
            throw new InvalidInputException("permissions", "Usted no puede dar este permiso: " + refused + ".");
        }
        String secret = PREFIX + Secrets.token();
        Instant now = clock.instant();
        return sql.write(session -> {
            TokenMapper tokens = session.mapper(TokenMapper.class);
            if (tokens.listOfUser(owner.id(), now).size() >= MOST) {
                throw new ConflictException("Ya tiene " + MOST + " claves. Anule una que no use.");
            }
            String hash = Sha256.of(secret);
            tokens.insert(owner.id(), form.name(), hash, joined, now, now.plus(Duration.ofDays(form.days())));
            TokenRow row = tokens.findByHash(hash).orElseThrow();
            audit.record(session, ENTITY, row.id(), "create", describe(null, row));
            return new NewToken(Token.of(row), secret);
        });
    }

    void revoke(long user, long id) {
        Instant now = clock.instant();
        sql.run(session -> {
            if (session.mapper(TokenMapper.class).revoke(id, user, now) == 0) {
                throw new NotFoundException("Esa clave ya estaba anulada.");
            }
            audit.record(session, ENTITY, id, "revoke", Changes.NONE);
        });
    }

    /** Who the key stands for now, with no more than both it and its owner may. */
    Optional<Use> find(String secret) {
        Instant now = clock.instant();
        Optional<TokenRow> row = sql.read(session -> session.mapper(TokenMapper.class).findByHash(Sha256.of(secret)))
                .filter(token -> token.works(now));
        row.filter(token -> stale(token, now))
                .ifPresent(token -> sql.run(session -> session.mapper(TokenMapper.class).touch(token.id(), now)));
        return row.flatMap(token -> sql.read(session -> session.mapper(UserMapper.class).find(token.userId())
                .filter(user -> user.active() && !user.mustChange())
                .map(user -> Persons.of(session, user, Lima.today(clock), catalogue)))
                .map(owner -> new Use(limited(owner, token), token.name())));
    }

    private static boolean stale(TokenRow token, Instant now) {
        Instant used = token.lastUsed();
        return used == null || used.isBefore(now.minus(TOUCHED));
    }

    /** Without roles: what asks for a role asks for a person. */
    private static CurrentUser limited(CurrentUser owner, TokenRow token) {
        Set<String> grants = token.allowed().stream()
                .filter(permission -> owner.may(permission) && owner.standsInFor(permission).isEmpty())
                .collect(Collectors.toSet());
        Map<String, Set<Long>> within = owner.within().entrySet().stream()
                .filter(some -> grants.contains(some.getKey()) && !owner.reach(some.getKey()).everywhere())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        grants.removeAll(within.keySet());
        return new CurrentUser(owner.id(), owner.login(), owner.name(), List.of(), grants, owner.units(), Map.of(), within);
    }

    private static Changes describe(@Nullable TokenRow before, TokenRow after) {
        return Changes.between(before, after)
                .field("name", "Nombre", TokenRow::name)
                .field("permissions", "Permite", row -> String.join(", ", row.allowed()))
                .field("until", "Vence", row -> row.expiresAt().toString())
                .build();
    }
}
