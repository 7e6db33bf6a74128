package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.pueankru.bot.console.passkeys.Challenges.Purpose;
import org.pueankru.bot.console.passkeys.Passkey.Credential;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.console.security.Visitors;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What is done with a person's own passkeys, with what the log says of it. Thread-safe. */
@Component
class PasskeyDesk {
    /** How many a person may have. */
    static final int MOST = 10;

    /** The first passkey is added so soon after the chat confirmed who is there. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Proofs proofs;
    private final Visitors visitors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Ceremonies ceremonies = new Ceremonies();

    PasskeyDesk(
            Passkeys passkeys,
            Challenges challenges,
            Proofs proofs,
            Visitors visitors,
            AuditLog audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.proofs = proofs;
        this.visitors = visitors;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    /** The oldest first. */
    List<Passkey> of(Visitor visitor) {
        return passkeys.of(visitor.districtId(), visitor.person().id());
    }

    /**
     * Whether the session may add a passkey now: the first soon after the chat confirmed it,
     * further ones after a proof by one that is there.
     *
     * @throws org.pueankru.bot.console.security.NotProven when one that is there must be used first
     */
    boolean mayAdd(Visitor visitor, HttpServletRequest request) {
        proofs.require(visitor, request);
        int have = of(visitor).size();
        return have == 0 ? visitors.cameInWithin(FRESH, request.getSession()) : have < MOST;
    }

    PasskeyOptions.Creation toMake(
            Visitor visitor, PasskeySite site, String serviceName, HttpSession session) {
        return PasskeyOptions.toMake(
                site,
                serviceName,
                visitor.person(),
                challenges.fresh(session, Purpose.ADD),
                of(visitor));
    }

    /**
     * @return whether it was added; else the browser's answer is not to what was asked
     */
    boolean add(
            Visitor visitor, PasskeySite site, HttpSession session, String label, String answer) {
        Optional<Credential> made =
                challenges
                        .take(session, Purpose.ADD)
                        .flatMap(challenge -> ceremonies.made(site, challenge, answer));
        made.ifPresent(
                credential -> {
                    transaction.executeWithoutResult(
                            _ ->
                                    note(
                                            visitor,
                                            "passkey-added",
                                            passkeys.add(visitor, site.id(), credential, label)));
                    proofs.prove(session);
                });
        return made.isPresent();
    }

    /**
     * @throws NotFound when the person has no passkey for this site
     */
    PasskeyOptions.Request toProve(Visitor visitor, PasskeySite site, HttpSession session) {
        List<Passkey> have = here(visitor, site);
        return PasskeyOptions.toProve(site, challenges.fresh(session, Purpose.PROVE), have);
    }

    /**
     * Whether the visitor has proven it with one of the own passkeys; it is remembered then.
     *
     * @throws NotFound when the person has no passkey for this site
     */
    boolean prove(Visitor visitor, PasskeySite site, HttpSession session, String answer) {
        Optional<String> challenge = challenges.take(session, Purpose.PROVE);
        List<Passkey> have = here(visitor, site);
        boolean proven =
                challenge.isPresent()
                        && have.stream()
                                .filter(isNamedIn(answer))
                                .anyMatch(
                                        passkey ->
                                                isSigned(
                                                        visitor,
                                                        site,
                                                        challenge.get(),
                                                        passkey,
                                                        answer));
        if (proven) {
            proofs.prove(session);
        }
        return proven;
    }

    private boolean isSigned(
            Visitor visitor, PasskeySite site, String challenge, Passkey passkey, String answer) {
        return ceremonies
                .signed(site, challenge, passkey.credential(), answer)
                .filter(count -> passkeys.used(visitor, passkey.id(), count))
                .isPresent();
    }

    private List<Passkey> here(Visitor visitor, PasskeySite site) {
        List<Passkey> here = of(visitor).stream().filter(site::has).toList();
        if (here.isEmpty()) {
            throw new NotFound();
        }
        return here;
    }

    private Predicate<Passkey> isNamedIn(String answer) {
        String id;
        try {
            id = json.readTree(answer).path("id").asString("");
        } catch (JacksonException e) {
            return _ -> false;
        }
        return passkey -> passkey.credential().id().equals(id);
    }

    /**
     * @throws NotFound when the visitor has no such passkey
     */
    Passkey find(Visitor visitor, UUID id) {
        return of(visitor).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void rename(Visitor visitor, UUID id, String label) {
        passkeys.rename(visitor, id, label);
    }

    /**
     * @throws NotFound when the visitor has no such passkey
     */
    void remove(Visitor visitor, UUID id) {
        transaction.executeWithoutResult(
                _ -> {
                    if (!passkeys.remove(visitor, id)) {
                        throw new NotFound();
                    }
                    note(visitor, "passkey-removed", id);
                });
    }

    private void note(Visitor visitor, String act, UUID passkey) {
        audit.note(
                visitor.districtId(),
                visitor.actor(),
                act,
                new Subject("passkey", passkey),
                Map.of());
    }
}
