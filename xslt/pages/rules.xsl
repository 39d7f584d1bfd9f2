<?xml version="1.0" encoding="utf-8"?>
<!--
  Every rule behind a figure, in plain words, with where it comes from. Words stand here and nowhere else; figures are
  those of the rule's row, when the address names one. A page leads here with the template "why" of components/why.xsl.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">How figures are worked out</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/help</xsl:with-param><xsl:with-param name="label">Help</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">How figures are worked out</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">How figures are worked out</h1>
      <xsl:choose>
        <xsl:when test="rule">
          <p class="govuk-body-l">With the figures of <a class="govuk-link" href="/systems/{rule/system}"><xsl:value-of select="rule/system_name"/></a>, category <xsl:value-of select="rule/number"/>, <xsl:value-of select="rule/category"/>.</p>
          <p class="govuk-body">Edition <xsl:value-of select="rule/edition"/> of its rule, in force from <xsl:value-of select="rule/starts_on/@text"/>. A referral keeps the edition it was published under, for ever.</p>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body-l">The rules are alike in every purchasing system; their figures differ. Choose a category to see its own.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="edition">
        <xsl:call-template name="details">
          <xsl:with-param name="open" select="not(rule)"/>
          <xsl:with-param name="summary">Figures of <xsl:choose><xsl:when test="rule">another</xsl:when><xsl:otherwise>a</xsl:otherwise></xsl:choose> category</xsl:with-param>
          <xsl:with-param name="body">
            <ul class="govuk-list">
              <xsl:for-each select="edition"><li><a class="govuk-link" href="/help/rules?rule={id}"><xsl:value-of select="system_name"/>, <xsl:value-of select="number"/>: <xsl:value-of select="category"/></a></li></xsl:for-each>
            </ul>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <nav aria-labelledby="contents">
        <h2 class="govuk-heading-s" id="contents">Contents</h2>
        <div class="dps-contents">
          <div><h3 class="govuk-heading-s">Scoring</h3><ul class="govuk-list">
            <li><a class="govuk-link" href="#weights"><xsl:call-template name="rule-title"><xsl:with-param name="of">weights</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#price"><xsl:call-template name="rule-title"><xsl:with-param name="of">price</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#outcomes"><xsl:call-template name="rule-title"><xsl:with-param name="of">outcomes</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#needs"><xsl:call-template name="rule-title"><xsl:with-param name="of">needs</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#features"><xsl:call-template name="rule-title"><xsl:with-param name="of">features</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#distance"><xsl:call-template name="rule-title"><xsl:with-param name="of">distance</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#competency"><xsl:call-template name="rule-title"><xsl:with-param name="of">competency</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#total"><xsl:call-template name="rule-title"><xsl:with-param name="of">total</xsl:with-param></xsl:call-template></a></li>
          </ul></div>
          <div><h3 class="govuk-heading-s">Who comes first</h3><ul class="govuk-list">
            <li><a class="govuk-link" href="#rank"><xsl:call-template name="rule-title"><xsl:with-param name="of">rank</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#choice"><xsl:call-template name="rule-title"><xsl:with-param name="of">choice</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#fragile"><xsl:call-template name="rule-title"><xsl:with-param name="of">fragile</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#change"><xsl:call-template name="rule-title"><xsl:with-param name="of">change</xsl:with-param></xsl:call-template></a></li>
          </ul></div>
          <div><h3 class="govuk-heading-s">Referrals and bids</h3><ul class="govuk-list">
            <li><a class="govuk-link" href="#invited"><xsl:call-template name="rule-title"><xsl:with-param name="of">invited</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#deadline"><xsl:call-template name="rule-title"><xsl:with-param name="of">deadline</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#sealed"><xsl:call-template name="rule-title"><xsl:with-param name="of">sealed</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#core"><xsl:call-template name="rule-title"><xsl:with-param name="of">core</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#discount"><xsl:call-template name="rule-title"><xsl:with-param name="of">discount</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#whole"><xsl:call-template name="rule-title"><xsl:with-param name="of">whole</xsl:with-param></xsl:call-template></a></li>
          </ul></div>
          <div><h3 class="govuk-heading-s">Joining</h3><ul class="govuk-list">
            <li><a class="govuk-link" href="#cap"><xsl:call-template name="rule-title"><xsl:with-param name="of">cap</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#assessment"><xsl:call-template name="rule-title"><xsl:with-param name="of">assessment</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#score"><xsl:call-template name="rule-title"><xsl:with-param name="of">score</xsl:with-param></xsl:call-template></a></li>
          </ul></div>
          <div><h3 class="govuk-heading-s">Awards</h3><ul class="govuk-list">
            <li><a class="govuk-link" href="#gate"><xsl:call-template name="rule-title"><xsl:with-param name="of">gate</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#ceiling"><xsl:call-template name="rule-title"><xsl:with-param name="of">ceiling</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#panel"><xsl:call-template name="rule-title"><xsl:with-param name="of">panel</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#fee"><xsl:call-template name="rule-title"><xsl:with-param name="of">fee</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#standstill"><xsl:call-template name="rule-title"><xsl:with-param name="of">standstill</xsl:with-param></xsl:call-template></a></li>
            <li><a class="govuk-link" href="#notice"><xsl:call-template name="rule-title"><xsl:with-param name="of">notice</xsl:with-param></xsl:call-template></a></li>
          </ul></div>
        </div>
      </nav>
      <xsl:apply-templates select="." mode="weights"/>
      <xsl:apply-templates select="." mode="price"/>
      <xsl:apply-templates select="." mode="outcomes"/>
      <xsl:apply-templates select="." mode="needs"/>
      <xsl:apply-templates select="." mode="features"/>
      <xsl:apply-templates select="." mode="distance"/>
      <xsl:apply-templates select="." mode="competency"/>
      <xsl:apply-templates select="." mode="total"/>
      <xsl:apply-templates select="." mode="rank"/>
      <xsl:apply-templates select="." mode="choice"/>
      <xsl:apply-templates select="." mode="fragile"/>
      <xsl:apply-templates select="." mode="change"/>
      <xsl:apply-templates select="." mode="invited"/>
      <xsl:apply-templates select="." mode="deadline"/>
      <xsl:apply-templates select="." mode="sealed"/>
      <xsl:apply-templates select="." mode="core"/>
      <xsl:apply-templates select="." mode="discount"/>
      <xsl:apply-templates select="." mode="whole"/>
      <xsl:apply-templates select="." mode="cap"/>
      <xsl:apply-templates select="." mode="assessment"/>
      <xsl:apply-templates select="." mode="score"/>
      <xsl:apply-templates select="." mode="gate"/>
      <xsl:apply-templates select="." mode="ceiling"/>
      <xsl:apply-templates select="." mode="panel"/>
      <xsl:apply-templates select="." mode="fee"/>
      <xsl:apply-templates select="." mode="standstill"/>
      <xsl:apply-templates select="." mode="notice"/>
    </div></div>
  </xsl:template>

  <xsl:template name="rule-title">
    <xsl:param name="of"/>
    <xsl:variable name="name"><xsl:call-template name="rule-name"><xsl:with-param name="of" select="$of"/></xsl:call-template></xsl:variable>
    <xsl:value-of select="translate(substring($name, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/><xsl:value-of select="substring($name, 2)"/>
  </xsl:template>

  <xsl:template name="explained">
    <xsl:param name="id"/>
    <xsl:param name="body"/>
    <xsl:param name="here"/>
    <xsl:param name="source"/>
    <section class="dps-rule" aria-labelledby="{$id}">
      <h2 class="govuk-heading-m" id="{$id}"><xsl:call-template name="rule-title"><xsl:with-param name="of" select="$id"/></xsl:call-template></h2>
      <xsl:copy-of select="$body"/>
      <xsl:if test="rule and string($here)"><xsl:call-template name="inset"><xsl:with-param name="text"><strong>In this category: </strong><xsl:copy-of select="$here"/></xsl:with-param></xsl:call-template></xsl:if>
      <p class="dps-source"><strong>Source:</strong><xsl:text> </xsl:text><xsl:value-of select="$source"/></p>
    </section>
  </xsl:template>

  <xsl:template match="page" mode="weights">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">weights</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Every bid is scored out of 100 points. The council shares them between price and quality for each referral, within bounds that were published when the purchasing system was set up. Quality is everything but price: outcomes, needs, features, location and competency.</p>
        <p class="govuk-body">The weights are printed on the referral before anybody bids and never change after that. To change them the referral is withdrawn and published again.</p>
      </xsl:with-param>
      <xsl:with-param name="here">Price may weigh <xsl:value-of select="rule/price_least"/> to <xsl:value-of select="rule/price_most"/> points, competency at most <xsl:value-of select="rule/competency_most"/>, location at most <xsl:value-of select="rule/location_most"/>. The usual weights are price <xsl:value-of select="rule/price_weight"/>, outcomes <xsl:value-of select="rule/outcomes_weight"/>, needs <xsl:value-of select="rule/needs_weight"/>, features <xsl:value-of select="rule/features_weight"/>, location <xsl:value-of select="rule/location_weight"/>, competency <xsl:value-of select="rule/competency_weight"/>.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.7: 50% quality and 50% price, each up to 20 points either way. “20%” is read as points of the 100.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="price">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">price</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The lowest total price gets all the points for price. Every other price gets</p>
        <p class="govuk-body"><strong>points for price × lowest price ÷ this price</strong></p>
        <p class="govuk-body">Of 50 points, £65,000 gets 50.00 if it is the lowest, and £78,000 gets 50 × 65,000 ÷ 78,000 = 41.67. If a bid is set aside later the points of the others are worked out again, and both results are kept.</p>
      </xsl:with-param>
      <xsl:with-param name="here">Price may weigh <xsl:value-of select="rule/price_least"/> to <xsl:value-of select="rule/price_most"/> points, usually <xsl:value-of select="rule/price_weight"/>.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5 and 8.7. The formula is not printed there; this is the usual one in UK public purchasing, and it was published with the system.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="outcomes">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">outcomes</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">One written answer says how and when the child’s outcomes will be met. Evaluators mark it alone, each with a reason, without seeing price or each other’s marks. Then they agree one mark. The points are</p>
        <p class="govuk-body"><strong>points for outcomes × agreed mark ÷ highest mark</strong></p>
      </xsl:with-param>
      <xsl:with-param name="here">Marks run from 0 to <xsl:value-of select="rule/scale"/>, by at least <xsl:value-of select="rule/evaluators"/> evaluators. Usually <xsl:value-of select="rule/outcomes_weight"/> points.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5, and regulation 67 of the Public Contracts Regulations 2015: criteria must be open to checking.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="needs">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">needs</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The referral lists the child’s needs, each with a mark. A bidder ticks those it can meet. The points are</p>
        <p class="govuk-body"><strong>points for needs × marks met ÷ marks possible</strong></p>
        <p class="govuk-body">With 10 points and 8 of 10 needs met: 8.00. Nobody has to meet every need.</p>
      </xsl:with-param>
      <xsl:with-param name="here">Usually <xsl:value-of select="rule/needs_weight"/> points.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5: “each need will carry a mark”.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="features">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">features</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Features are wished for, such as a diet or a language. They are counted as needs are. If none are listed, features have no points.</p>
        <p class="govuk-body">A feature may be a <strong>must-have</strong>: a bid without it keeps its place, is flagged, and can only win with a reason on record. It may be <strong>essential</strong> if the referral said so before bids: a bid without it is not scored.</p>
      </xsl:with-param>
      <xsl:with-param name="here">Usually <xsl:value-of select="rule/features_weight"/> points.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5 and its note that no bidder need meet everything.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="distance">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">distance</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Distance is measured in miles from the home of the child to the establishment or, for fostering, to the carer’s home. It is kept to two decimals. Everybody in a referral is measured the same way.</p>
        <p class="govuk-body">A fifth of the points is lost with each band of distance. A band begins at its edge: exactly on the edge is the farther band.</p>
        <p class="govuk-body">Providers see their band, never the exact distance: three exact distances would give the child’s home away.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/location = 'none'">Distance does not count here.</xsl:when><xsl:otherwise>The distance is <xsl:choose><xsl:when test="rule/location = 'road'">by road</xsl:when><xsl:otherwise>a straight line</xsl:otherwise></xsl:choose>, and a band is <xsl:value-of select="rule/band/@text"/> miles wide. Usually <xsl:value-of select="rule/location_weight"/> points, at most <xsl:value-of select="rule/location_most"/>.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5 and 8.6: 0 to 10 miles 5 marks, 10 to 20 miles 4, 50 miles and more none.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="competency">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">competency</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The score out of 100 that an establishment got when it joined, or at its last review, travels into every referral:</p>
        <p class="govuk-body"><strong>points for competency × score ÷ 100</strong></p>
        <p class="govuk-body">With 20 points and a score of 71.00: 14.20. The score is the one on the day the referral was published. Evaluators of a referral never see how earlier placements went.</p>
      </xsl:with-param>
      <xsl:with-param name="here">Usually <xsl:value-of select="rule/competency_weight"/> points, at most <xsl:value-of select="rule/competency_most"/>. A review every <xsl:value-of select="rule/review_months"/> months moves the score by <xsl:value-of select="rule/review_step/@text"/> at most.</xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.10, 7.12 and 8.2.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="total">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">total</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Each criterion is rounded to two decimals, half up. The total is the sum of the rounded figures, so that what you read adds up. Rank, and the test whether results are close, use that total. Nothing is worked out in binary fractions.</p>
        <p class="govuk-body">A result can be worked out again from what is stored with it, offline, and gives the same figures.</p>
      </xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5 and 8.7; the rounding is part of the published rule.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="rank">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">rank</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The highest total comes first. If totals are equal, quality points decide, then needs points, then the lower price, then a draw before a witness. The draw’s seed is recorded, so that anybody can repeat it.</p>
      </xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 5.6 (ranking by cost and quality). The order for equal totals was published with the system.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="choice">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">choice</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Where results are close, the family may choose. The test is in points of the 100, from the first place to each other bid, and it is strict: a bid exactly on the limit is outside.</p>
        <p class="govuk-body">Where the family has a personal budget instead, it may choose among all bids within it; a bid equal to the budget is within.</p>
        <p class="govuk-body">If the family does not answer in time, the first place is awarded. This choice comes on top of the right of parents to ask for a school by name, and does not replace it.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/choice = 'close'">The first <xsl:value-of select="rule/choice_most"/> by rank may be chosen, if less than <xsl:value-of select="rule/choice_gap/@text"/> points behind first: exactly <xsl:value-of select="rule/choice_gap/@text"/> is outside.</xsl:when><xsl:when test="rule/choice = 'within_budget'">The family chooses among the bids within its budget.</xsl:when><xsl:otherwise>The first place is awarded; there is no choice here.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.8: “less than 5% difference”, up to three bidders. Within a budget: Cheshire East report (2018), paragraph 5.13.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="fragile">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">fragile</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">A result is called fragile if something small would change who comes first or who is offered: rounding, one evaluator’s single mark, or a distance within <xsl:value-of select="law/near/@text"/> miles of the edge of a band. The result stands; somebody looks again and records why, before an award.</p>
      </xsl:with-param>
      <xsl:with-param name="source">A check of this service, so that no award hangs by a thread unseen.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="change">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">change</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">An outcome letter says which single change would have been enough, with everything else the same: a lower price, more needs met, a higher mark, a nearer band. It is worked out by scoring the bid again with that change, and shows nothing of what others bid.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/letters = 'criteria'">Letters give your marks and the winning marks by criterion.</xsl:when><xsl:otherwise>Letters give totals and reasons, not the winner’s marks by criterion: from those its price could be worked out.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">Regulation 55 of the Public Contracts Regulations 2015, and South East Together business case (2016), paragraph 3.14.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="invited">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">invited</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Nobody is picked. Every establishment that is admitted to the category is invited, or, where the referral has a limit of distance, every one inside it; exactly on the limit is inside. Not invited are those suspended, and those whose core cost is above a cap of the council that asks.</p>
        <p class="govuk-body">Whoever is not invited can read the reason. If too few are interested, the limit may be widened: the deadline then moves for everybody, and bids stay sealed.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/invites = 'all'">All who are admitted are invited.</xsl:when><xsl:otherwise>All who are admitted and inside the limit are invited. With fewer than <xsl:value-of select="rule/suitable"/> invited or interested the limit may be widened.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.9, 8.3 and 8.4; regulation 34(21) and (22).</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="deadline">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">deadline</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">A deadline is decided by the service’s own clock. A bid whose sending began in time is in time. A deadline may be moved later, for everybody, with a reason; never earlier.</p>
      </xsl:with-param>
      <xsl:with-param name="here">There are at least <xsl:value-of select="rule/least_days"/> days of 24 hours from the invitation to the deadline.</xsl:with-param>
      <xsl:with-param name="source">Regulation 34(11) and (12): ten days unless agreed otherwise; under the light touch it is a published rule of the category.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="sealed">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">sealed</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Nobody, in any role, can read a bid’s price or text before the deadline: the database itself refuses. Opening is recorded with the time and the person. A digest on the receipt proves that the bid that was opened is the one that was sent.</p>
      </xsl:with-param>
      <xsl:with-param name="source">Regulations 22 and 76(2).</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="core">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">core</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Core costs are what a place costs whatever the child. They are stated line by line on joining. In a bid each line may be lower, never higher, than what was admitted. Equal is allowed. A lower line binds that bid and its agreement alone.</p>
        <p class="govuk-body">So bidders compete on what the child’s own needs cost, and nothing is loaded onto a single referral.</p>
      </xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.4.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="discount">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">discount</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">For brothers and sisters placed together, core costs are reduced by the per cent stated on joining, for each child and period, rounded to the penny. In a bid it may be more, never less.</p>
      </xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.4 and 8.5.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="whole">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">whole</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">What is compared is the total for the referral: core costs less the discount, and the price of the child’s needs, for all children, for the number of paid weeks, months or years that the referral fixes, without VAT. A payment for early outcomes is not compared.</p>
        <p class="govuk-body">The price over the whole term is the price of one period × the paid periods of the term.</p>
      </xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 8.5 and 8.11.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="cap">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">cap</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">A council may publish the most it pays for core costs. Equal to the cap passes. Above a cap that is common to all, an application fails; above one council’s cap, that council alone does not invite.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/cap"><xsl:for-each select="rule/cap"><xsl:if test="position() > 1">; </xsl:if><xsl:choose><xsl:when test="authority"><xsl:value-of select="authority"/></xsl:when><xsl:otherwise>All councils</xsl:otherwise></xsl:choose>: <xsl:value-of select="amount/@text"/> a <xsl:value-of select="unit"/></xsl:for-each>.</xsl:when><xsl:otherwise>No cap is set in this category today.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.4, option 1.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="assessment">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">assessment</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">An application is decided within <xsl:value-of select="law/assessment_days"/> working days of the day it is sent, or within <xsl:value-of select="law/assessment_days_extended"/> in single cases, with a reason that the provider is told. Weekends and bank holidays of England and Wales do not count. While the first applications to a new system are being decided the time is longer, and no referral goes out.</p>
      </xsl:with-param>
      <xsl:with-param name="source">Regulation 34(16) to (19).</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="score">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">score</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Written answers of an application are marked alone by evaluators who have declared that they have no conflict of interest. Then one mark is agreed for each. The score is the sum of each mark’s share of its weight, out of 100. Other criteria are met or not met.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/pass_mark > 0">To join, the score must reach <xsl:value-of select="rule/pass_mark/@text"/>.</xsl:when><xsl:otherwise>No score is too low to join: it travels into referrals instead.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), paragraph 7.4, 7.10 and 7.13.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="gate">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">gate</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">A contract worth more than the gate over its whole life, options included, needs a decision of the Cabinet first. Exactly the gate does not. Awards for the same child to the same provider are added up, so that a contract cannot be split to stay below.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/contract_gate">The gate is <xsl:value-of select="rule/contract_gate/@text"/>.</xsl:when><xsl:otherwise>This system has no gate.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">Gloucestershire Cabinet report (10 November 2021), recommendation 4; West Sussex report (2022), paragraph 3.1.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="ceiling">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">ceiling</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">All that is awarded in a system together may not come to more than its ceiling. An award counts from the moment it is made and is released if it falls through. Two awards at once cannot both slip under it.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/value_cap">The ceiling is <xsl:value-of select="rule/value_cap/@text"/><xsl:if test="rule/value_warning">; from <xsl:value-of select="rule/value_warning/@text"/> on, pages warn</xsl:if>.</xsl:when><xsl:otherwise>This system has no ceiling.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">Gloucestershire Cabinet report (10 November 2021), recommendation 4.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="panel">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">panel</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Where a resources panel decides on money, an award needs its approval first, and may not be worth more than it approved. A panel approves as much as was asked, or less; more needs a new request.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/panel = 1">A panel decides here.</xsl:when><xsl:otherwise>No panel is asked here.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">Gloucestershire Cabinet report (10 November 2021), paragraphs 6 to 8.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="fee">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">fee</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The platform may take a share of what is awarded. The council pays it. It is no part of the price compared and is never charged to a provider.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/fee > 0">The fee is <xsl:value-of select="rule/fee/@text"/> of the price over the whole term.</xsl:when><xsl:otherwise>There is no fee here.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">South East Together business case (2016), appendix A; regulation 34(29): no charge to providers.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="standstill">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">standstill</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">The law asks for no pause between telling bidders and making an agreement under a dynamic purchasing system. A council may keep one of its own accord.</p>
      </xsl:with-param>
      <xsl:with-param name="here"><xsl:choose><xsl:when test="rule/standstill > 0">This system waits <xsl:value-of select="rule/standstill"/> days.</xsl:when><xsl:otherwise>This system keeps no standstill.</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="source">Regulation 86(5)(c).</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="notice">
    <xsl:call-template name="explained">
      <xsl:with-param name="id">notice</xsl:with-param>
      <xsl:with-param name="body">
        <p class="govuk-body">Awards are published together for each calendar quarter, within 30 days of its last day. An award belongs to the quarter in which the second side accepted the agreement. One that was missed joins the next notice and is marked so.</p>
        <p class="govuk-body">Contracts Finder gets a notice of its own for each award above the threshold. Nothing in a notice is about a child; an award whose details could single a child out is withheld, with a reason and a second person’s approval.</p>
      </xsl:with-param>
      <xsl:with-param name="source">Regulations 50(5) and (6), 75(3) and 108 to 112.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
