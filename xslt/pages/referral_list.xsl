<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Referrals</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <h1 class="govuk-heading-l">Referrals</h1>
      <xsl:if test="act = 'new'">
        <div class="govuk-button-group"><a href="/referrals/new" role="button" draggable="false" class="govuk-button" data-module="govuk-button">Draft a referral</a></div>
      </xsl:if>
    </div>
    <div class="dps-split">
      <xsl:apply-templates select="list" mode="filter">
        <xsl:with-param name="fields">
          <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="q">Reference or words</label>
            <input class="govuk-input" id="q" name="q" type="text" value="{list/q}"/>
          </div>
          <xsl:apply-templates select="list/filter" mode="filter"/>
        </xsl:with-param>
      </xsl:apply-templates>
      <div>
        <xsl:apply-templates select="list"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="filter/name[. = 'who']" mode="filter-words">Whose</xsl:template>

  <xsl:template match="list[count = 0]">
    <h2 class="govuk-heading-m">
      <xsl:choose>
        <xsl:when test="string(query)">No referrals match</xsl:when>
        <xsl:otherwise>No live referrals</xsl:otherwise>
      </xsl:choose>
    </h2>
    <xsl:apply-templates select="." mode="empty"/>
  </xsl:template>

  <xsl:template match="list">
    <div class="dps-headline">
      <p class="govuk-body">
        <strong><xsl:call-template name="count"><xsl:with-param name="of" select="count"/><xsl:with-param name="one">referral</xsl:with-param></xsl:call-template></strong>
        <xsl:if test="not(contains(concat('&amp;', query), '&amp;state='))">, live</xsl:if>
        <xsl:text>. Showing </xsl:text><xsl:value-of select="first"/> to <xsl:value-of select="last"/>.
      </p>
      <p class="govuk-body dps-small"><a class="govuk-link" href="/referrals.csv?{query}">Download all <xsl:value-of select="count"/> (CSV)</a></p>
    </div>
    <xsl:call-template name="table">
      <xsl:with-param name="id">referrals</xsl:with-param>
      <xsl:with-param name="caption">Referrals</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="wide" select="true()"/>
      <xsl:with-param name="head">
        <tr>
          <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">reference</xsl:with-param><xsl:with-param name="label">Referral</xsl:with-param></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">next</xsl:with-param><xsl:with-param name="label">Next date</xsl:with-param></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">for</xsl:with-param><xsl:with-param name="label">For</xsl:with-param></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">state</xsl:with-param><xsl:with-param name="label">State</xsl:with-param></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sort"><xsl:with-param name="by">invited</xsl:with-param><xsl:with-param name="label">Invited</xsl:with-param><xsl:with-param name="number" select="true()"/></xsl:apply-templates>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="row"/></xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="." mode="pages"/>
  </xsl:template>

  <xsl:template match="list/row">
    <tr>
      <th scope="row"><a class="govuk-link" href="/referrals/{id}"><xsl:value-of select="reference"/></a></th>
      <td>
        <xsl:if test="next_at">
          <xsl:call-template name="due">
            <xsl:with-param name="text">
              <xsl:choose>
                <xsl:when test="stage = 'open'">Closes </xsl:when>
                <xsl:when test="stage = 'closed'">Closed </xsl:when>
                <xsl:when test="due = 'late'">Reply was due </xsl:when>
                <xsl:otherwise>Reply by </xsl:otherwise>
              </xsl:choose>
              <xsl:value-of select="next_at/@text"/>
            </xsl:with-param>
            <xsl:with-param name="urgency" select="due"/>
          </xsl:call-template>
        </xsl:if>
      </td>
      <td><xsl:value-of select="category"/><xsl:if test="age">, age <xsl:value-of select="age"/></xsl:if><br/><span class="dps-quiet"><xsl:value-of select="title"/></span></td>
      <td><xsl:apply-templates select="stage" mode="tag"/></td>
      <td class="dps-number"><xsl:if test="state != 'draft'"><xsl:value-of select="invited"/></xsl:if></td>
    </tr>
  </xsl:template>

  <xsl:template match="stage" mode="tag">
    <xsl:choose>
      <xsl:when test=". = 'draft'"><xsl:call-template name="tag"><xsl:with-param name="text">Draft</xsl:with-param><xsl:with-param name="colour">grey</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'open'"><xsl:call-template name="tag"><xsl:with-param name="text">Open for bids</xsl:with-param><xsl:with-param name="colour">green</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'closed'"><xsl:call-template name="tag"><xsl:with-param name="text">Bids to open</xsl:with-param><xsl:with-param name="colour">yellow</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'marking'"><xsl:call-template name="tag"><xsl:with-param name="text">Being marked</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'family'"><xsl:call-template name="tag"><xsl:with-param name="text">With family</xsl:with-param><xsl:with-param name="colour">purple</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'award'"><xsl:call-template name="tag"><xsl:with-param name="text">Award to approve</xsl:with-param><xsl:with-param name="colour">yellow</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'awarded'"><xsl:call-template name="tag"><xsl:with-param name="text">Awarded</xsl:with-param><xsl:with-param name="colour">teal</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="tag"><xsl:with-param name="text">Ended</xsl:with-param><xsl:with-param name="colour">grey</xsl:with-param></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
