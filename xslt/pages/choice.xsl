<?xml version="1.0" encoding="utf-8"?>
<!-- The family's choice, as the broker sees it: offered, answered, or not by the day. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:choose>
      <xsl:when test="answer/establishment">The family chose <xsl:value-of select="answer/establishment"/></xsl:when>
      <xsl:when test="answer/answered_at">The family chose none of them</xsl:when>
      <xsl:when test="answer/passed = 1">Nothing heard: first place stands</xsl:when>
      <xsl:when test="answer">The family has until <xsl:value-of select="answer/answer_by/@text"/></xsl:when>
      <xsl:when test="offer/bid">Offer <xsl:value-of select="count(offer/bid)"/> to the family</xsl:when>
      <xsl:otherwise>There is no choice to offer</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:apply-templates select="referral" mode="steps-crumbs"><xsl:with-param name="label">Choice</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:apply-templates select="." mode="answer"/></h1>
    <xsl:apply-templates select="referral" mode="steps"><xsl:with-param name="here">choice</xsl:with-param></xsl:apply-templates>
    <xsl:apply-templates select="offer"/>
    <xsl:apply-templates select="answer"/>
  </xsl:template>

  <!-- ============ before it is offered ============ -->

  <xsl:template match="offer">
    <xsl:choose>
      <xsl:when test="bid">
        <xsl:call-template name="table">
          <xsl:with-param name="id">offered</xsl:with-param>
          <xsl:with-param name="caption">Who will be offered</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Establishment</th><th scope="col" class="dps-number">Points</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="bid">
              <tr>
                <th scope="row"><xsl:value-of select="establishment"/><xsl:if test="must_missed = 1"><br/><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Must-have missed</xsl:with-param></xsl:call-template></xsl:if></th>
                <td class="dps-number"><xsl:value-of select="total_points/@text"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="why"><xsl:with-param name="of">choice rank total</xsl:with-param><xsl:with-param name="referral" select="/page/referral/id"/></xsl:call-template>
        <p class="govuk-body">The family sees them in an order by lot, without points, prices or ranks. If it does not answer, first place stands.</p>
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
          <xsl:apply-templates select="/page/form"><xsl:with-param name="button">Offer the choice</xsl:with-param></xsl:apply-templates>
        </div></div>
      </xsl:when>
      <xsl:when test="choice = 'none'"><p class="govuk-body">In this category the family is not asked to choose. <xsl:call-template name="award-first"/></p></xsl:when>
      <xsl:when test="choice = 'close'"><p class="govuk-body">No bid is less than <xsl:value-of select="choice_gap/@text"/> points behind first. <xsl:call-template name="award-first"/></p></xsl:when>
      <xsl:otherwise><p class="govuk-body">No bid is within the budget.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ offered ============ -->

  <xsl:template match="answer">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Asked</xsl:with-param><xsl:with-param name="value" select="string(asked_at/@text)"/></xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Answer by</xsl:with-param>
        <xsl:with-param name="value"><xsl:value-of select="answer_by/@text"/><xsl:if test="reason">. Moved: <xsl:value-of select="reason"/></xsl:if></xsl:with-param>
        <xsl:with-param name="href"><xsl:if test="/page/form">/referrals/<xsl:value-of select="/page/referral/id"/>/choice/time</xsl:if></xsl:with-param>
        <xsl:with-param name="act">Give more time</xsl:with-param>
        <xsl:with-param name="what">to answer</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="answered_at">
        <xsl:call-template name="summary"><xsl:with-param name="key">Answered</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="answered_at/@text"/>, recorded by <xsl:value-of select="person"/></xsl:with-param></xsl:call-template>
        <xsl:if test="words"><xsl:call-template name="summary"><xsl:with-param name="key">In their words</xsl:with-param><xsl:with-param name="value" select="string(words)"/></xsl:call-template></xsl:if>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
    <xsl:call-template name="table">
      <xsl:with-param name="id">options</xsl:with-param>
      <xsl:with-param name="caption">Offered, in the order by lot</xsl:with-param>
      <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Establishment</th><th scope="col">Provider</th><th scope="col" class="dps-number">Miles</th><th scope="col" class="dps-number">Total price</th><th scope="col" class="dps-number">Points</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="/page/option">
          <tr>
            <xsl:if test="bid = /page/answer/bid"><xsl:attribute name="class">dps-row--chosen</xsl:attribute></xsl:if>
            <th scope="row"><xsl:value-of select="establishment"/><xsl:if test="bid = /page/answer/bid"><span class="govuk-visually-hidden">, chosen</span></xsl:if></th>
            <td data-label="Provider"><xsl:value-of select="provider"/></td>
            <td class="dps-number" data-label="Miles"><xsl:value-of select="miles/@text"/></td>
            <td class="dps-number" data-label="Total price"><xsl:value-of select="total/@text"/></td>
            <td class="dps-number" data-label="Points"><xsl:value-of select="total_points/@text"/></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="/page/frame/who/role[@word = 'broker']">
      <p class="govuk-body dps-noprint"><a class="govuk-link" href="/referrals/{/page/referral/id}/choice/family">The family’s page, to print</a></p>
    </xsl:if>
    <xsl:if test="/page/form and passed = 0">
      <h2 class="govuk-heading-m">Record what the family said</h2>
      <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        <xsl:apply-templates select="/page/form"><xsl:with-param name="button">Record the choice</xsl:with-param></xsl:apply-templates>
      </div></div>
    </xsl:if>
    <xsl:if test="/page/form and passed = 1 and not(answered_at)">
      <p class="govuk-body dps-noprint">Has the family answered since? <a class="govuk-link" href="/referrals/{/page/referral/id}/choice/time">Give it more time</a> first, then record its answer here.</p>
    </xsl:if>
    <xsl:if test="answered_at and not(bid)"><p class="govuk-body">Refusing all goes to the authority’s statutory route.<xsl:if test="$decides[@word = 'broker']"><xsl:text> </xsl:text><a class="govuk-link" href="/referrals/{/page/referral/id}/close">Close without an award</a></xsl:if></p></xsl:if>
    <xsl:if test="/page/referral/state = 'choosing' and $decides and (bid or (passed = 1 and not(answered_at)))">
      <p class="govuk-body dps-noprint"><xsl:call-template name="button"><xsl:with-param name="href" select="concat('/referrals/', /page/referral/id, '/award')"/><xsl:with-param name="text">Go on to the award</xsl:with-param></xsl:call-template></p>
    </xsl:if>
  </xsl:template>

  <!-- Only who may award is led to it. -->
  <xsl:variable name="decides" select="/page/frame/who/role[@word = 'broker' or @word = 'approver']"/>

  <xsl:template name="award-first">
    <xsl:if test="$decides"><a class="govuk-link" href="/referrals/{/page/referral/id}/award">Award to first place</a></xsl:if>
  </xsl:template>

</xsl:stylesheet>
