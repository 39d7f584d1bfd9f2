<?xml version="1.0" encoding="utf-8"?>
<!-- A rule in plain words: how a category invites, scores and chooses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="rule">
    <section aria-labelledby="rule-{position()}">
      <h3 class="govuk-heading-s" id="rule-{position()}">
        <xsl:choose>
          <xsl:when test="count(../rule) = 1">In every category</xsl:when>
          <xsl:when test="contains(categories, ',')">In categories <xsl:value-of select="categories"/></xsl:when>
          <xsl:otherwise>In category <xsl:value-of select="categories"/></xsl:otherwise>
        </xsl:choose>
      </h3>
      <xsl:call-template name="table">
        <xsl:with-param name="id" select="concat('weights-', position())"/>
        <xsl:with-param name="caption">The usual weights, of 100 points</xsl:with-param>
        <xsl:with-param name="look">small</xsl:with-param>
        <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col" class="dps-number">Usually</th><th scope="col">May be</th><th scope="col">How it is scored</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="." mode="weights"/></xsl:with-param>
      </xsl:call-template>
      <ul class="govuk-list govuk-list--bullet">
        <li><xsl:apply-templates select="invites" mode="sentence"/></li>
        <li>There are at least <xsl:value-of select="least_days"/> days to bid. Nobody, of any role, can read a bid before the deadline.</li>
        <li>Each mark is rounded to two decimals, and the total is the sum of the rounded marks.</li>
        <li><xsl:apply-templates select="choice" mode="sentence"/></li>
        <li>If totals are equal, quality points decide, then needs points, then the lower price, then a recorded draw.</li>
        <xsl:if test="negotiation = 1"><li>The council may negotiate after the first result. A price may then only fall, and everybody asked is scored again.</li></xsl:if>
        <xsl:if test="pass_mark > 0"><li>To join, written answers must reach <xsl:value-of select="pass_mark/@text"/> of 100.</li></xsl:if>
        <li>Your competency score is reviewed every <xsl:value-of select="review_months"/> months and moves by at most <xsl:value-of select="review_step/@text"/>.</li>
        <li>The weights of each referral are printed on it and never change once it is published.</li>
      </ul>
      <xsl:call-template name="why"><xsl:with-param name="of">weights price outcomes needs features distance competency total rank choice invited deadline</xsl:with-param></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="rule" mode="weights">
    <xsl:call-template name="weight">
      <xsl:with-param name="name">Price</xsl:with-param>
      <xsl:with-param name="usual" select="price_weight"/>
      <xsl:with-param name="may"><xsl:value-of select="price_least"/> to <xsl:value-of select="price_most"/></xsl:with-param>
      <xsl:with-param name="how">The lowest price gets all the points. Any other gets the points × lowest price ÷ its price: a price a quarter higher gets four fifths of them.</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="weight">
      <xsl:with-param name="name">Outcomes</xsl:with-param>
      <xsl:with-param name="usual" select="outcomes_weight"/>
      <xsl:with-param name="how">A written answer, marked 0 to <xsl:value-of select="scale"/> by at least <xsl:call-template name="count"><xsl:with-param name="of" select="evaluators"/><xsl:with-param name="one">person</xsl:with-param><xsl:with-param name="many">people</xsl:with-param></xsl:call-template>, each alone, who then agree one mark.</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="weight">
      <xsl:with-param name="name">Needs</xsl:with-param>
      <xsl:with-param name="usual" select="needs_weight"/>
      <xsl:with-param name="how">The share of the child’s needs that you can meet.</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="weight">
      <xsl:with-param name="name">Features</xsl:with-param>
      <xsl:with-param name="usual" select="features_weight"/>
      <xsl:with-param name="how">The share of the wished-for features that you have. Nothing if none are listed.</xsl:with-param>
    </xsl:call-template>
    <xsl:if test="location != 'none'">
      <xsl:call-template name="weight">
        <xsl:with-param name="name">Location</xsl:with-param>
        <xsl:with-param name="usual" select="location_weight"/>
        <xsl:with-param name="may">at most <xsl:value-of select="location_most"/></xsl:with-param>
        <xsl:with-param name="how">
          <xsl:text>Distance from the child’s home</xsl:text>
          <xsl:choose>
            <xsl:when test="location = 'road'"> by road</xsl:when>
            <xsl:otherwise> in a straight line</xsl:otherwise>
          </xsl:choose>
          <xsl:text>: a fifth of the points is lost with every </xsl:text>
          <xsl:value-of select="number(band) div 100"/>
          <xsl:text> miles.</xsl:text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="weight">
      <xsl:with-param name="name">Competency</xsl:with-param>
      <xsl:with-param name="usual" select="competency_weight"/>
      <xsl:with-param name="may">at most <xsl:value-of select="competency_most"/></xsl:with-param>
      <xsl:with-param name="how">Your score from joining, as it stands when the referral is published.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="weight">
    <xsl:param name="name"/>
    <xsl:param name="usual"/>
    <xsl:param name="may">any</xsl:param>
    <xsl:param name="how"/>
    <tr>
      <th scope="row"><xsl:value-of select="$name"/></th>
      <td class="dps-number" data-label="Usually"><xsl:value-of select="$usual"/></td>
      <td class="dps-nowrap" data-label="May be"><xsl:value-of select="$may"/></td>
      <td data-label="How it is scored"><xsl:value-of select="$how"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="invites" mode="sentence">
    <xsl:choose>
      <xsl:when test=". = 'all'">Everybody admitted to the category is invited to every referral.</xsl:when>
      <xsl:otherwise>Everybody admitted to the category, and within the distance limit of the referral, is invited. Nobody is picked.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="choice" mode="sentence">
    <xsl:choose>
      <xsl:when test=". = 'close'">The highest total is first. If others of the first <xsl:value-of select="../choice_most"/> have fewer than <xsl:value-of select="../choice_gap/@text"/> points less, the family may choose between them.</xsl:when>
      <xsl:when test=". = 'within_budget'">The family may choose among the bids that its budget covers.</xsl:when>
      <xsl:otherwise>The highest total is offered the placement.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
