package dev.perennial.crm.finance.claim;

import dev.perennial.crm.finance.NewCourierClaim;
import org.springframework.stereotype.Component;

/** Opens claims against couriers. */
@Component
public class ClaimBook {

    private final CourierClaims claims;

    ClaimBook(CourierClaims claims) {
        this.claims = claims;
    }

    /** The claim as it stands in the book. */
    public CourierClaim open(NewCourierClaim claim) {
        return claims.create(CourierClaim.opened(claim));
    }
}
