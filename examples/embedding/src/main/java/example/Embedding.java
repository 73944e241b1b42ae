package example;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.ClaimsProblem;
import multilateral.burden.ClaimsRules;
import multilateral.cooperative.AirportGame;
import multilateral.cooperative.ShapleyValue;
import multilateral.data.UnitedNations;

/** What a project that depends on multilateral-games alone can do. */
public final class Embedding {

    private Embedding() {}

    /** Shares a cost and an estate, and looks a figure up. */
    public static void main(String[] args) {
        Quantities needs =
                Quantities.of(ActorSet.of("A", "B", "C"), Unit.of("million USD"), 100, 200, 300);

        Quantities costs = ShapleyValue.of(new AirportGame(needs));
        Quantities awards = ClaimsRules.TALMUD.award(new ClaimsProblem(200, needs));

        System.out.println("nested cost: " + costs.map(Math::rint, costs.unit()));
        System.out.println("talmud: " + awards);
        System.out.println("China pays " + UnitedNations.scale(2025).get("CHN") + " %");
    }
}
