<?xml version="1.0" encoding="utf-8"?>
<!-- Referrals of a provider's establishments: to bid for, bid for, closed, and those it was not invited to. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Referrals</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="list" mode="headline">
    <h1 class="govuk-heading-l"><xsl:choose><xsl:when test="../sums/waiting > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="../sums/waiting"/><xsl:with-param name="one">referral</xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise>No referrals</xsl:otherwise></xsl:choose> to bid for</h1>
  </xsl:template>

  <xsl:template match="list" mode="nothing">
    <xsl:apply-imports/>
    <p class="govuk-body">You are told as soon as a council publishes a referral for an establishment of yours that is admitted. <a class="govuk-link" href="/establishments">See where yours are admitted</a></p>
  </xsl:template>

  <xsl:template match="reference" mode="cell">
    <xsl:choose>
      <xsl:when test="../stage = 'left_out'"><xsl:value-of select="."/></xsl:when>
      <xsl:otherwise><a class="govuk-link dps-nowrap" href="/invitations/{../id}"><xsl:value-of select="."/><span class="govuk-visually-hidden">, <xsl:value-of select="../establishment"/></span></a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="closes_at" mode="cell">
    <xsl:call-template name="due">
      <xsl:with-param name="text"><xsl:if test="../left &lt; 0">Closed </xsl:if><xsl:value-of select="@text"/></xsl:with-param>
      <xsl:with-param name="urgency"><xsl:if test="../left &lt;= 2 and (../stage = 'new' or ../stage = 'not_begun' or ../stage = 'draft')">soon</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stage" mode="cell">
    <xsl:choose>
      <xsl:when test=". = 'sent' or . = 'draft' or . = 'new'"><xsl:call-template name="tag"><xsl:with-param name="text" select="string(@text)"/><xsl:with-param name="colour"><xsl:choose><xsl:when test=". = 'sent'">green</xsl:when><xsl:when test=". = 'draft'">yellow</xsl:when></xsl:choose></xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'outcome'"><a class="govuk-link" href="/bids/{../bid}/outcome">Outcome of your bid</a></xsl:when>
      <xsl:when test=". = 'looked_at'"><a class="govuk-link" href="/bids/{../bid}">Your bid is being looked at</a></xsl:when>
      <xsl:when test=". = 'left_out'">Not invited: <xsl:apply-templates select="../standing" mode="why"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- No more of a referral than its number, and never a distance. -->
  <xsl:template match="standing" mode="why">
    <xsl:choose>
      <xsl:when test=". = 'too_far'">more than <xsl:value-of select="number(../radius) div 100"/> miles from home</xsl:when>
      <xsl:when test=". = 'over_cap'">core cost over this council’s cap</xsl:when>
      <xsl:when test=". = 'unsuited'">not registered for this child’s age or gender</xsl:when>
      <xsl:when test="../admitted = 'left' or ../admitted = 'removed'">no longer admitted</xsl:when>
      <xsl:otherwise>suspended</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
