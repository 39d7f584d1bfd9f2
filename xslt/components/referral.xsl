<?xml version="1.0" encoding="utf-8"?>
<!--
  What pages about a referral share (xslt/models/referral_parts.rng).

  referral  mode="crumbs"   Home, Referrals, this one
            mode="caption"  what it is, above the heading
            mode="steps"    sub-navigation: steps of a draft; parts of one that is out
  page      mode="brief"    what bidders read: child, outcomes, needs, features
            mode="marked"   how bids are marked, with bars
  invitation or referral    mode="terms", rows of a summary list: when, for how long, priced how
  need      mode="kind"     desired, must-have or essential
  lack      mode="words"    what stands in the way of publishing
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ where we are ============ -->

  <xsl:template match="referral" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="reference"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="referral" mode="caption">
    <span class="dps-caption">
      <xsl:choose><xsl:when test="state = 'draft'">Draft referral </xsl:when><xsl:otherwise>Referral </xsl:otherwise></xsl:choose>
      <xsl:value-of select="reference"/>
      <xsl:text>, </xsl:text>
      <xsl:value-of select="category_name"/>
      <xsl:if test="age">, age <xsl:value-of select="age"/></xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="referral" mode="steps">
    <nav class="dps-subnav" aria-label="Referral {reference}">
      <ul>
        <xsl:call-template name="referral-step"><xsl:with-param name="label">Overview</xsl:with-param><xsl:with-param name="step">overview</xsl:with-param></xsl:call-template>
        <xsl:choose>
          <xsl:when test="state = 'draft' and act = 'edit'">
            <xsl:call-template name="referral-step"><xsl:with-param name="label">About</xsl:with-param><xsl:with-param name="step">about</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Child</xsl:with-param><xsl:with-param name="step">child</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Outcomes</xsl:with-param><xsl:with-param name="step">outcomes</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Needs</xsl:with-param><xsl:with-param name="step">needs</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Features</xsl:with-param><xsl:with-param name="step">features</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Price unit and dates</xsl:with-param><xsl:with-param name="step">terms</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Weights</xsl:with-param><xsl:with-param name="step">weights</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Who to invite</xsl:with-param><xsl:with-param name="step">invite</xsl:with-param></xsl:call-template>
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Check and publish</xsl:with-param><xsl:with-param name="step">publish</xsl:with-param></xsl:call-template>
          </xsl:when>
          <xsl:when test="published_at or state = 'draft'">
            <xsl:call-template name="referral-step"><xsl:with-param name="label">Who is invited</xsl:with-param><xsl:with-param name="step">invite</xsl:with-param></xsl:call-template>
            <xsl:if test="state = 'opened' or state = 'scored' or state = 'choosing' or state = 'awarded'">
              <!-- Evaluators mark before they see the rest; what a role may not open is not drawn. -->
              <xsl:variable name="who" select="/page/frame/who/role/@word"/>
              <xsl:if test="$who != 'evaluator'">
                <xsl:call-template name="referral-step"><xsl:with-param name="label">Bids</xsl:with-param><xsl:with-param name="step">bids</xsl:with-param></xsl:call-template>
              </xsl:if>
              <xsl:if test="$who = 'broker' or $who = 'procurement' or $who = 'approver' or $who = 'auditor'">
                <xsl:call-template name="referral-step"><xsl:with-param name="label">Marking</xsl:with-param><xsl:with-param name="step">marking</xsl:with-param></xsl:call-template>
              </xsl:if>
              <xsl:if test="state != 'opened' or $who = 'broker'">
                <xsl:call-template name="referral-step"><xsl:with-param name="label">Result</xsl:with-param><xsl:with-param name="step">result</xsl:with-param></xsl:call-template>
              </xsl:if>
            </xsl:if>
          </xsl:when>
        </xsl:choose>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template name="referral-step">
    <xsl:param name="step"/>
    <xsl:param name="label"/>
    <xsl:call-template name="subnav">
      <xsl:with-param name="href">
        <xsl:value-of select="concat('/referrals/', id)"/>
        <xsl:if test="$step != 'overview'">/<xsl:value-of select="$step"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="here" select="here = $step"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ what bidders read ============ -->

  <xsl:template match="page" mode="brief">
    <xsl:apply-templates select="(referral | invitation)/summary" mode="prose"/>
    <xsl:if test="child">
      <h2 class="govuk-heading-m">
        <xsl:choose><xsl:when test="count(child) > 1">The children</xsl:when><xsl:otherwise>The child</xsl:otherwise></xsl:choose>
      </h2>
      <ul class="govuk-list">
        <xsl:for-each select="child">
          <li>
            <xsl:apply-templates select="gender" mode="words"/>, age <xsl:value-of select="age"/>
            <xsl:if test="status">, <xsl:value-of select="status"/></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="need[whose = 'child']">
      <h2 class="govuk-heading-m">What the child wants</h2>
      <xsl:for-each select="need[whose = 'child']">
        <blockquote class="govuk-inset-text govuk-!-margin-top-0">“<xsl:value-of select="text"/>”</blockquote>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="need[kind = 'outcome' and whose != 'child']">
      <h2 class="govuk-heading-m">Outcomes</h2>
      <ol class="govuk-list govuk-list--number">
        <xsl:for-each select="need[kind = 'outcome' and whose != 'child']">
          <li><xsl:value-of select="text"/><xsl:if test="whose = 'family'"> <span class="dps-quiet">(the family’s words)</span></xsl:if></li>
        </xsl:for-each>
      </ol>
    </xsl:if>
    <xsl:if test="need[kind = 'need']">
      <h2 class="govuk-heading-m">
        <xsl:text>Needs: </xsl:text>
        <xsl:value-of select="count(need[kind = 'need'])"/>
        <xsl:if test="not(need[kind = 'need' and marks != 1])">, one mark each</xsl:if>
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <xsl:for-each select="need[kind = 'need']">
          <li>
            <xsl:value-of select="text"/>
            <xsl:if test="../need[kind = 'need' and marks != 1]"><xsl:text> </xsl:text><span class="dps-quiet">(<xsl:call-template name="count"><xsl:with-param name="of" select="marks"/><xsl:with-param name="one">mark</xsl:with-param></xsl:call-template>)</span></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="need[kind = 'feature']">
      <h2 class="govuk-heading-m">
        <xsl:text>Features: </xsl:text>
        <xsl:value-of select="count(need[kind = 'feature'])"/>
        <xsl:if test="not(need[kind = 'feature' and marks != 1])">, one mark each</xsl:if>
      </h2>
      <xsl:call-template name="table">
        <xsl:with-param name="id">features</xsl:with-param>
        <xsl:with-param name="caption">Features</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head">
          <tr><th scope="col">Feature</th><th scope="col">Kind</th>
            <xsl:if test="need[kind = 'feature' and marks != 1]"><th scope="col" class="dps-number">Marks</th></xsl:if></tr>
        </xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="need[kind = 'feature']">
            <tr>
              <td><xsl:value-of select="text"/></td>
              <td><xsl:apply-templates select="." mode="kind"/></td>
              <xsl:if test="../need[kind = 'feature' and marks != 1]"><td class="dps-number"><xsl:value-of select="marks"/></td></xsl:if>
            </tr>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="need[kind = 'feature' and must = 'must']">
        <p class="govuk-body">Missing a must-have does not rule a bid out. The council must record why it would still award to it.</p>
      </xsl:if>
      <xsl:if test="need[kind = 'feature' and must = 'gate']">
        <p class="govuk-body">A bid without an essential feature is not ranked.</p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="need" mode="kind">
    <xsl:choose>
      <xsl:when test="must = 'must'"><strong>Must-have</strong></xsl:when>
      <xsl:when test="must = 'gate'"><strong>Essential</strong></xsl:when>
      <xsl:otherwise>Desirable</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="child/gender" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'unsaid'">Gender not said</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ when, how long, priced how ============ -->

  <xsl:template match="referral | invitation" mode="terms">
    <xsl:if test="starts_on">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Starts</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:value-of select="starts_on/@text"/>
          <xsl:if test="ends_on">, expected until <xsl:value-of select="ends_on/@text"/></xsl:if>
          <xsl:if test="needed_on"><br/>Decision needed by <xsl:value-of select="needed_on/@text"/></xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="summary">
      <xsl:with-param name="key">Price</xsl:with-param>
      <xsl:with-param name="value">
        <xsl:text>For each </xsl:text>
        <xsl:value-of select="unit"/>
        <xsl:if test="children > 1"> and child, <xsl:value-of select="children"/> children</xsl:if>
        <xsl:text>, without VAT</xsl:text>
        <xsl:if test="periods">
          <br/><xsl:call-template name="count"><xsl:with-param name="of" select="periods"/><xsl:with-param name="one" select="unit"/></xsl:call-template> are paid<xsl:if test="unit = 'week' and weeks != 52">, <xsl:value-of select="weeks"/> a year</xsl:if>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="budget">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Budget</xsl:with-param>
        <xsl:with-param name="value"><xsl:value-of select="budget/@text"/> for the whole time</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ============ how bids are marked ============ -->

  <xsl:template match="page" mode="marked">
    <h2 class="govuk-heading-m">How bids are marked</h2>
    <xsl:apply-templates select="chart[@name = 'weights']"/>
    <xsl:call-template name="details">
      <xsl:with-param name="summary">How each mark is worked out</xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="referral | invitation" mode="marked"/></xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="(referral | invitation)/choice" mode="marked"/>
    <xsl:call-template name="why"><xsl:with-param name="of">weights price outcomes needs features distance competency total choice deadline</xsl:with-param><xsl:with-param name="referral" select="referral/id | invitation/referral"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="chart[@name = 'weights']" mode="caption">Points, out of 100</xsl:template>
  <xsl:template match="chart[@name = 'weights']/bar/label" mode="value"><xsl:apply-templates select="." mode="plain"/></xsl:template>

  <xsl:template match="referral | invitation" mode="marked">
    <xsl:variable name="needs" select="sum(/page/need[kind = 'need']/marks)"/>
    <xsl:variable name="features" select="sum(/page/need[kind = 'feature']/marks)"/>
    <ul class="govuk-list govuk-list--bullet">
      <li>Price: <xsl:value-of select="price_weight"/> × lowest price ÷ the bid’s price</li>
      <xsl:if test="outcomes_weight > 0">
        <li>Outcomes: the written answer, marked 0 to <xsl:value-of select="scale"/> by <xsl:call-template name="count"><xsl:with-param name="of" select="evaluators"/><xsl:with-param name="one">evaluator</xsl:with-param></xsl:call-template> who agree one mark. <xsl:value-of select="outcomes_weight"/> × mark ÷ <xsl:value-of select="scale"/></li>
      </xsl:if>
      <xsl:if test="needs_weight > 0"><li>Needs: <xsl:value-of select="needs_weight"/> × marks of the needs met ÷ <xsl:value-of select="$needs"/></li></xsl:if>
      <xsl:if test="features_weight > 0"><li>Features: <xsl:value-of select="features_weight"/> × marks of the features met ÷ <xsl:value-of select="$features"/></li></xsl:if>
      <xsl:if test="location_weight > 0">
        <li>Location: all <xsl:value-of select="location_weight"/> below <xsl:value-of select="number(band) div 100"/> miles in a straight line, then a fifth less for every <xsl:value-of select="number(band) div 100"/> miles; 0 from <xsl:value-of select="number(band) div 20"/> miles</li>
      </xsl:if>
      <xsl:if test="competency_weight > 0"><li>Competency: <xsl:value-of select="competency_weight"/> × the score carried from admission ÷ 100</li></xsl:if>
      <li>Each mark is rounded to two decimals, half up. The total is the sum of the rounded marks.</li>
      <li>Equal totals: quality points, then needs points, then the lower price, then a recorded draw.</li>
    </ul>
  </xsl:template>

  <xsl:template match="choice" mode="marked">
    <xsl:choose>
      <xsl:when test=". = 'close'">
        <p class="govuk-body">If bids are less than <xsl:value-of select="../choice_gap/@text"/> points apart, the family chooses between at most the first <xsl:value-of select="../choice_most"/>.</p>
      </xsl:when>
      <xsl:when test=". = 'within_budget'">
        <p class="govuk-body">The family chooses among all bids within the budget.</p>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">The family is not asked to choose: the highest total is offered the placement.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ what comes too soon: a warning, nothing is refused ============ -->

  <xsl:template match="early">
    <xsl:call-template name="warning">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="what = 'needed_on'">A decision is needed by </xsl:when>
          <xsl:otherwise>The placement starts on </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="on/@text"/>
        <xsl:text>, before bids can be judged. </xsl:text>
        <xsl:choose>
          <xsl:when test="../referral/state = 'draft'">If bids close on <xsl:value-of select="closes/@text"/>, expect</xsl:when>
          <xsl:otherwise>Bids close on <xsl:value-of select="closes/@text"/>: expect</xsl:otherwise>
        </xsl:choose>
        <xsl:text> a result by about </xsl:text>
        <xsl:value-of select="judged/@text"/>
        <xsl:text>, five working days later.</xsl:text>
        <xsl:if test="../referral/state = 'draft'"> You can publish all the same, or <a class="govuk-link" href="/referrals/{../referral/id}/terms">change the dates</a>.</xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ what stands in the way ============ -->

  <xsl:template match="lack" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'child'">Say who it is about: age and gender</xsl:when>
      <xsl:when test=". = 'home'">Enter the home postcode, from which distances are measured</xsl:when>
      <xsl:when test=". = 'outcome'">State at least one outcome</xsl:when>
      <xsl:when test=". = 'term'">Say from when to when, and how many <xsl:value-of select="/page/referral/unit"/>s are paid</xsl:when>
      <xsl:when test=". = 'budget'">Enter the budget that bids must be within</xsl:when>
      <xsl:when test=". = 'rule'">The rules of this category have changed: look at the weights again and save them</xsl:when>
      <xsl:when test=". = 'weights'">Mend the weights</xsl:when>
      <xsl:when test=". = 'nobody'">Nobody would be invited</xsl:when>
      <xsl:when test=". = 'call'">The call of this purchasing system has no publication number yet: a procurement officer of the lead council records it</xsl:when>
      <xsl:when test=". = 'evaluation'">First applications to this purchasing system are still being evaluated</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="lack" mode="item">
    <li>
      <xsl:choose>
        <xsl:when test="@step"><a class="govuk-link" href="/referrals/{/page/referral/id}/{@step}"><xsl:apply-templates select="." mode="words"/></a></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="words"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

</xsl:stylesheet>
