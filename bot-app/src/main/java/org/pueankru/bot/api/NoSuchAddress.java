package org.pueankru.bot.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every other address and method of programs. */
@RestController
class NoSuchAddress {
    @RequestMapping("/api/**")
    void nothing() {
        throw ApiProblem.notFound("address, or not for this method");
    }
}
