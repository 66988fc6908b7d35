package dev.perennial.models.allocation;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Solves generalised assignment by branch and bound: the bound relaxes "every job exactly once" with multipliers, which leaves one knapsack per agent. Ends proven best, or at the time limit with the best
 * assignment and bound so far.
 *
 * <p>Formula: bound(μ) = Σ_j μ_j + Σ_i max { Σ_j (p_ij − μ_j) x_ij : Σ_j l_ij x_ij ≤ c_i }, lowered over μ by subgradient steps.
 * <p>Units: those of {@link AssignmentProblem}; the time limit in seconds for each problem.
 * <p>Assumes: tens of jobs, at most some hundreds: the search grows with their number. For whole customer bases use {@link OfferAllocation}.
 * <p>Errors: refuses a problem that has no assignment within all capacities, or none that was found within the time.
 * <p>Source: Fisher, Jaikumar and Van Wassenhove (1986), "A multiplier adjustment method for the generalized assignment problem", Management Science 32.
 */
public final class AssignmentSolver {

    private static final int ROOT_STEPS = 300;
    private static final int NODE_STEPS = 40;

    private final AssignmentProblem problem;
    private final Knapsacks knapsacks;
    private final AssignmentRepair repair;
    private final boolean whole;
    private final long deadline;
    private int[] best;
    private double bestProfit = Double.NEGATIVE_INFINITY;
    private double openBound = Double.NEGATIVE_INFINITY;

    private AssignmentSolver(AssignmentProblem problem, double seconds) {
        this.problem = problem;
        this.knapsacks = new Knapsacks(problem);
        this.repair = new AssignmentRepair(problem);
        this.whole = Arrays.stream(problem.profit()).flatMapToDouble(Arrays::stream).allMatch(profit -> profit == Math.rint(profit));
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Solves a problem within so many seconds. */
    public static AssignmentSolution solve(AssignmentProblem problem, double seconds) {
        AssignmentSolver solver = new AssignmentSolver(problem, seconds);
        CapacityPrices prices = CapacityPrices.of(problem);
        int[] fixed = new int[problem.jobs()];
        Arrays.fill(fixed, -1);
        double[] multipliers = new double[problem.jobs()];
        for (int j = 0; j < multipliers.length; j++) {
            int job = j;
            multipliers[j] = IntStream.range(0, problem.agents()).mapToDouble(i -> problem.profit()[i][job] - prices.prices()[i] * problem.load()[i][job]).max().orElseThrow();
        }
        solver.branch(fixed, problem.capacity().clone(), multipliers, ROOT_STEPS);
        if (solver.best == null) throw InputRefused.because("no assignment was found that respects all capacities" + (solver.openBound == Double.NEGATIVE_INFINITY ? ": there is none" : " within the time given"));
        double bound = Math.max(solver.bestProfit, Math.min(solver.openBound, prices.bound()));
        return new AssignmentSolution(solver.best, solver.bestProfit, bound, prices.bound(), prices.prices());
    }

    /** Looks for something better below a node; {@code fixed} has the agent of each job already decided, {@code room} what the agents have left. */
    private void branch(int[] fixed, int[] room, double[] parentMultipliers, int steps) {
        double[] multipliers = parentMultipliers.clone();
        double[][] frequency = new double[problem.agents()][problem.jobs()];
        double bound = tighten(fixed, room, multipliers, frequency, steps);
        if (pruned(bound)) return;
        if (System.nanoTime() > deadline) {
            openBound = Math.max(openBound, whole ? Math.floor(bound + 1e-6) : bound);
            return;
        }
        int job = mostUndecided(fixed, frequency);
        if (job < 0) return;
        Integer[] order = IntStream.range(0, problem.agents()).boxed().filter(i -> problem.load()[i][job] <= room[i])
                .sorted((a, b) -> Double.compare(frequency[b][job] + 1e-3 * problem.profit()[b][job], frequency[a][job] + 1e-3 * problem.profit()[a][job])).toArray(Integer[]::new);
        for (int agent : order) {
            fixed[job] = agent;
            room[agent] -= problem.load()[agent][job];
            branch(fixed, room, multipliers, NODE_STEPS);
            room[agent] += problem.load()[agent][job];
            fixed[job] = -1;
        }
    }

    /** Lowers the bound by subgradient steps, tries to mend each relaxed answer into a real one, and counts who was given what. */
    private double tighten(int[] fixed, int[] room, double[] multipliers, double[][] frequency, int steps) {
        double lowest = Double.POSITIVE_INFINITY;
        double[] kept = multipliers.clone();
        double pace = 1;
        int still = 0;
        boolean[][] given = new boolean[problem.agents()][problem.jobs()];
        for (int step = 0; step < steps; step++) {
            double bound = knapsacks.relax(fixed, room, multipliers, given);
            if (bound < lowest - 1e-9) {
                lowest = bound;
                kept = multipliers.clone();
                still = 0;
            } else if (++still == 8) {
                pace /= 2;
                still = 0;
            }
            for (int i = 0; i < given.length; i++) for (int j = 0; j < given[i].length; j++) if (given[i][j]) frequency[i][j] += (step + 1.0) / steps;
            if (step % 5 == 0 || step == steps - 1) tryOut(repair.mend(fixed, given));
            if (pruned(lowest) || !move(fixed, given, multipliers, pace, bound)) break;
        }
        System.arraycopy(kept, 0, multipliers, 0, kept.length);
        return lowest;
    }

    private boolean move(int[] fixed, boolean[][] given, double[] multipliers, double pace, double bound) {
        double[] slope = new double[multipliers.length];
        double squares = 0;
        for (int j = 0; j < slope.length; j++) {
            if (fixed[j] >= 0) continue;
            slope[j] = 1;
            for (boolean[] jobs : given) if (jobs[j]) slope[j]--;
            squares += slope[j] * slope[j];
        }
        if (squares == 0) return false;
        double target = best == null ? bound * 0.98 - 1 : bestProfit;
        double length = pace * Math.max(bound - target, 1e-3) / squares;
        for (int j = 0; j < slope.length; j++) multipliers[j] -= length * slope[j];
        return true;
    }

    private void tryOut(int[] candidate) {
        if (candidate == null) return;
        double profit = IntStream.range(0, candidate.length).mapToDouble(j -> problem.profit()[candidate[j]][j]).sum();
        if (profit <= bestProfit) return;
        bestProfit = profit;
        best = candidate;
    }

    private boolean pruned(double bound) {
        return whole ? Math.floor(bound + 1e-6) <= bestProfit : bound <= bestProfit + 1e-9 * Math.abs(bestProfit);
    }

    private int mostUndecided(int[] fixed, double[][] frequency) {
        int chosen = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < fixed.length; j++) {
            if (fixed[j] >= 0) continue;
            double sum = 1e-9, top = 0;
            for (double[] jobs : frequency) {
                sum += jobs[j];
                top = Math.max(top, jobs[j]);
            }
            if (top / sum < least) {
                least = top / sum;
                chosen = j;
            }
        }
        return chosen;
    }
}
